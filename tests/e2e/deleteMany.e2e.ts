/** Many objects and whole folders: selected as in a file manager, counted and foretold before they are deleted, by mouse and by keyboard. */
import { PutBucketPolicyCommand, PutBucketVersioningCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

test.use({ stackOf: 'deleteMany' })

const bucket = 'team-photos'
const folder = (name: string) => `/buckets/${bucket}/shared/${name}/`
const s3Of = (stack: Stack) => new S3Client({ ...ownerOptions(stack), forcePathStyle: true })
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`Select ${name}`) })
const selected = (page: Page) => page.getByRole('row', { selected: true })
const grid = (page: Page) => page.getByRole('grid', { name: 'Folders and objects' })
const count = (page: Page) => page.getByRole('status').filter({ hasText: /selected/ })
const bar = (page: Page) => page.getByRole('region', { name: /^Contents of/ })

async function put(stack: Stack, keys: readonly string[]): Promise<void> {
  const s3 = s3Of(stack)
  for (const key of keys)
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: `shared/${key}`, Body: key.endsWith('/') ? '' : 'x'.repeat(1000) }),
    )
}

const numbered = (start: string, amount: number) =>
  Array.from({ length: amount }, (_, at) => `${start}${String(at).padStart(2, '0')}.txt`)

test.beforeAll(async ({ stack }) => {
  await s3Of(stack).send(
    new PutBucketPolicyCommand({
      Bucket: bucket,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'KeepMasters',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:DeleteObject',
            Resource: `arn:aws:s3:::${bucket}/shared/*.dng`,
          },
        ],
      }),
    }),
  )
})

test('S3-028, S3-120, S3-121: by mouse: rows and folders are selected, counted by verdict, and the allowed ones deleted', async ({
  page,
  console,
  stack,
}) => {
  await bringAxe(page)
  await put(stack, [
    ...numbered('mouse/a', 4),
    ...['mouse/c.dng', 'mouse/d.dng', 'mouse/trip/', 'mouse/trip/deep/'],
    ...numbered('mouse/trip/', 20),
    ...['mouse/trip/deep/e.dng', 'mouse/trip/deep/./dots.txt', 'mouse/stays/z.txt'],
  ])
  await console.enter(page, 'ada', folder('mouse'))
  await row(page, 'a00').click()
  await expect(selected(page)).toHaveCount(1)
  await expect(grid(page)).toHaveAttribute('aria-multiselectable', 'true')

  await row(page, 'a03').click({ modifiers: ['Shift'], position: { x: 300, y: 10 } })
  await expect(selected(page)).toHaveCount(4)
  await row(page, 'a01').click({ modifiers: ['ControlOrMeta'], position: { x: 300, y: 10 } })
  await expect(count(page)).toHaveText('3 selected, 3 kB')
  await row(page, 'd.dng').getByRole('checkbox').click()
  await row(page, 'c.dng').getByRole('checkbox').click()
  await expect(page.getByRole('checkbox', { name: 'Select all that is loaded' })).toHaveAttribute(
    'aria-checked',
    'mixed',
  )
  await expect(bar(page)).toContainText(
    'Delete would be refused for 2 of 5. Statement KeepMasters of policy bucket policy denies s3:DeleteObject.',
  )
  await expectClean(page, 'a selection')
  await page.getByRole('button', { name: 'Deselect the 2' }).click()
  await expect(count(page)).toHaveText('3 selected, 3 kB')
  await expect(bar(page)).not.toContainText('Delete would be refused')

  // A click on a folder's name with Ctrl selects it too, and opens nothing.
  await row(page, 'trip')
    .getByRole('link')
    .click({ modifiers: ['ControlOrMeta'] })
  await row(page, 'c.dng').getByRole('checkbox').click()
  await expect(count(page)).toHaveText('1 folder, 4 objects selected, 4 kB')
  await row(page, 'trip')
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Delete the 5 selected…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 28 objects?' })
  await expect(dialog).toContainText('1 folder, 4 objects of team-photos/shared/mouse/, counted with 1 call')
  await expect(dialog).toContainText('26 may be deleted')
  await expect(dialog).toContainText('23 in trip/, 3 selected here')
  await expect(dialog).toContainText('2 would be refused')
  await expect(dialog).toContainText('trip/deep/e.dng')
  await expect(dialog).toContainText('None of it can be brought back')
  await expectClean(page, 'what was counted')

  const remove = dialog.getByRole('button', { name: 'Delete the allowed 26' })
  await expect(remove).toBeDisabled()
  await dialog.getByLabel('Type 26 to confirm').fill('27')
  await expect(remove).toBeDisabled()
  await dialog.getByLabel('Type 26 to confirm').fill('26')
  await remove.click()
  await expect(page.getByRole('region', { name: /^What came of/ })).toContainText('26 deleted')
  await expect(row(page, 'a00')).toHaveCount(0)
  await expect(row(page, 'a01')).toBeVisible()
  // What is still there is still selected: the folder because of what is in it.
  await expect(selected(page)).toHaveCount(2)
  await expect(row(page, 'trip')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('contentinfo', { name: 'Last call' })).toContainText('DeleteObjects')
  await row(page, 'trip').getByRole('link').click()
  await expect(row(page, 'deep')).toBeVisible()
  await expect(page.getByText('1 folder · all loaded')).toBeVisible()
})

test('S3-162: by keyboard alone: stretches, single rows beside them, all, none, and what S3 refuses', async ({
  page,
  console,
  stack,
}) => {
  await put(stack, [...numbered('keys/k', 5), 'keys/m.dng'])
  await console.enter(page, 'ada', folder('keys'))
  await row(page, 'k00').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(count(page)).toHaveText('3 selected, 3 kB')
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await expect(row(page, 'k03')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+ArrowDown')
  await page.keyboard.press('Space')
  await expect(count(page)).toHaveText('4 selected, 4 kB')
  await expect(row(page, 'k03')).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Escape')
  await expect(selected(page)).toHaveCount(0)
  await expect(row(page, 'k04')).toBeFocused()

  await page.keyboard.press('ControlOrMeta+a')
  await expect(count(page)).toHaveText('6 selected, 6 kB')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete 6 objects?' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(row(page, 'k04')).toBeFocused()
  await expect(count(page)).toHaveText('6 selected, 6 kB')

  await page.keyboard.press('Delete')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Why' })).not.toBeFocused()
  await dialog.getByRole('button', { name: 'Try all 6 anyway' }).press('Enter')
  const summary = page.getByRole('region', { name: /^What came of/ })
  await expect(summary).toContainText(
    'Delete 6 selected in shared/keys/: 5 deleted, 1 refused · what is left stays selected',
  )
  await summary.getByRole('button', { name: 'Why' }).press('Enter')
  await expect(summary).toContainText('with an explicit deny in a resource-based policy')
  await expect(summary).toContainText('m.dng')
  await expect(page.getByRole('contentinfo', { name: 'Last call' })).toContainText('1 of 6 refused by KeepMasters')
  await expect(selected(page)).toHaveCount(1)
  await expect(row(page, 'm.dng')).toHaveAttribute('aria-selected', 'true')
})

test('S3-121: a count is stopped before anything is deleted, and begun again', async ({ page, console, stack }) => {
  await put(stack, ['stop/trip/a.txt'])
  await console.enter(page, 'ada', folder('stop'))
  let release = () => undefined as void
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(
    (url) => url.searchParams.get('prefix') === 'shared/stop/trip/',
    async (route) => {
      await held
      await route.continue()
    },
  )
  await row(page, 'trip').press('Delete')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toHaveText('Counting: 0 objects so far.')
  await expect(dialog.getByRole('button', { name: 'Stop' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Stopped: nothing is deleted without a whole count.')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  release()
  await dialog.getByRole('button', { name: 'Count again' }).click()
  await expect(dialog).toHaveAccessibleName('Delete 1 object?')
  await dialog.getByRole('button', { name: 'Delete 1 object' }).click()
  await expect(page.getByRole('region', { name: 'What came of: Delete trip/' })).toContainText('1 deleted')
  await expect(page).not.toHaveURL(/selected=/)
})

test('who may delete none of it is told before, may try it all the same, and is told why not', async ({
  page,
  console,
  stack,
}) => {
  await put(stack, numbered('none/n', 3))
  await console.enter(page, 'rosa', folder('none'))
  await page.getByRole('checkbox', { name: 'Select all that is loaded' }).click()
  await expect(count(page)).toHaveText('3 selected, 3 kB')
  await expect(bar(page)).toContainText('No statement of the role allows s3:DeleteObject.')
  await bar(page).getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Try anyway' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 3 objects?' })
  await expect(dialog).toContainText('Whether it can be brought back is not known')
  await dialog.getByRole('button', { name: 'Try all 3 anyway' }).click()
  await expect(page.getByRole('region', { name: /^What came of/ })).toContainText('0 deleted, 3 refused')
  await expect(selected(page)).toHaveCount(3)
})

test('S3-042, S3-046: names that no address and no XML can hold go too, and a bucket that keeps versions says so', async ({
  page,
  console,
  stack,
}) => {
  const s3 = s3Of(stack)
  await put(stack, ['odd/plain.txt', 'odd/bell\u0007.txt', 'odd/new\nline.txt', 'odd/../up.txt'])
  await s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }))
  await console.enter(page, 'ada', folder('odd'))
  await row(page, 'plain').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete 4 objects?' })
  await expect(dialog).toContainText('What is deleted can be brought back')
  await dialog.getByRole('button', { name: 'Delete 4 objects' }).click()
  await expect(page.getByRole('region', { name: /^What came of/ })).toContainText('4 deleted')
  await expect(grid(page)).toHaveCount(0)
})
