/** Versions of objects: what a bucket keeps, restoring, deletes that are undone and deletes for good, by keyboard. */
import { ListObjectVersionsCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3'
import type { Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, ownerOptions, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'

test.use({ stackOf: 'versions' })

const bucket = 'team-photos'
const key = 'shared/plan.txt'
const ownersClient = (stack: Stack) => new S3Client({ ...ownerOptions(stack), forcePathStyle: true })
const keepVersions = (stack: Stack) =>
  ownersClient(stack).send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  )

const row = (page: Page, name = 'plan.txt') => page.getByRole('row', { name: new RegExp(name.replace('.', '\\.')) })
const slideover = (page: Page, name = 'plan.txt') => page.getByRole('dialog', { name, exact: true })
const versionList = (page: Page) => page.getByRole('list', { name: 'Versions of plan.txt, the latest first' })
const versions = (page: Page) => versionList(page).getByRole('listitem')

async function upload(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Upload', exact: true }).press('Enter')
  await (await chooser).setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** From the row's menu, and by the arrow keys from one tab to the other. */
async function openVersions(page: Page, name = 'plan.txt'): Promise<void> {
  await row(page, name).press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Details' }).press('Enter')
  await slideover(page, name).getByRole('tab', { name: 'Details' }).press('ArrowRight')
  await expect(slideover(page, name).getByRole('tab', { name: /^Versions/ })).toHaveAttribute('aria-selected', 'true')
}

async function askToDelete(page: Page) {
  await row(page).press('Delete')
  return page.getByRole('dialog', { name: 'Delete plan.txt?' })
}

test('a bucket that never kept versions says so in a line, and before a delete', async ({ page, console }) => {
  await console.enter(page, 'ada', `/buckets/${bucket}/shared/`)
  await openVersions(page, 'readme.txt')
  const panel = slideover(page, 'readme.txt').getByRole('tabpanel')
  await expect(panel).toHaveText('This bucket keeps no versions: what is written over or deleted is gone.')
  await page.keyboard.press('Escape')
  await row(page, 'readme.txt').press('Delete')
  await expect(page.getByRole('dialog', { name: 'Delete readme.txt?' })).toContainText('cannot be brought back')
})

test('S3-123: who may not list versions reads why before and after asking, and the details stay', async ({
  page,
  console,
  stack,
}) => {
  await keepVersions(stack)
  await console.enter(page, 'rosa', `/buckets/${bucket}/shared/`)
  await openVersions(page, 'readme.txt')
  const details = slideover(page, 'readme.txt')
  await expect(details).toContainText('No statement of the role allows s3:ListBucketVersions.')
  await details.getByRole('button', { name: 'List them anyway' }).press('Enter')
  await expect(details.getByRole('alert')).toContainText('Versions of readme.txt was refused')
  await details.getByRole('tab', { name: 'Versions' }).press('ArrowLeft')
  await expect(details.getByRole('tabpanel')).toContainText('Content type')
})

test('S3-122, S3-125: two uploads are two versions; the first is restored, a delete undone, a version deleted for good', async ({
  page,
  console,
  stack,
}) => {
  await keepVersions(stack)
  await bringAxe(page)
  await console.enter(page, 'ada', `/buckets/${bucket}/shared/`)
  await row(page, 'readme.txt').waitFor()
  await upload(page, 'first')
  await row(page).waitFor()
  await upload(page, 'the second')
  await page.getByRole('button', { name: 'Replace it' }).press('Enter')
  await expect(row(page)).toContainText('10 B')

  // Both are there, and the first one comes back as a third.
  await openVersions(page)
  await expect(versions(page)).toHaveCount(2)
  await expect(versions(page).first()).toContainText('current')
  await expect(
    versions(page)
      .first()
      .getByRole('button', { name: /^Restore/ }),
  ).toBeDisabled()
  await expectClean(page, 'versions of an object')
  const download = page.waitForEvent('download')
  await versions(page)
    .last()
    .getByRole('button', { name: /^Download/ })
    .press('Enter')
  expect((await download).suggestedFilename()).toBe('plan.txt')
  await versions(page)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .press('Enter')
  await expect(versions(page)).toHaveCount(3)
  await expect(slideover(page).getByRole('status').filter({ hasText: '3 versions' })).toContainText(
    'a version was added',
  )
  await expect(versions(page).first()).toContainText('5 B')
  await page.keyboard.press('Escape')
  await expect(row(page)).toContainText('5 B')

  // A delete says that it can be undone, and is.
  const dialog = await askToDelete(page)
  await expect(dialog).toContainText('it can be brought back')
  await dialog.getByRole('button', { name: 'Delete plan.txt' }).press('Enter')
  const told = page.getByRole('status').filter({ hasText: 'plan.txt was deleted' })
  await expect(told).toContainText('A delete marker hides it; its versions are kept.')
  await expect(row(page)).toHaveCount(0)
  await expectClean(page, 'a delete that can be undone')
  await page.getByRole('button', { name: 'Undo the delete of plan.txt' }).press('Enter')
  await expect(row(page)).toContainText('5 B')
  await expect(told).toHaveCount(0)

  // So is one whose line was closed, where its versions stand: the key opens them, deleted as it is.
  await (await askToDelete(page)).getByRole('button', { name: 'Delete plan.txt' }).press('Enter')
  await page.getByRole('button', { name: 'Dismiss: plan.txt was deleted' }).press('Enter')
  await expect(told).toHaveCount(0)
  await page.getByRole('button', { name: 'More actions for this folder' }).press('Enter')
  await page.getByRole('menuitem', { name: /by its key/ }).press('Enter')
  await page.getByRole('textbox', { name: /whole key/ }).fill(key)
  await page.keyboard.press('Enter')
  await expect(slideover(page).getByRole('alert')).toContainText('The object was deleted')
  await expect(slideover(page).getByRole('tabpanel')).not.toContainText('Content type')
  await slideover(page).getByRole('button', { name: 'See its versions' }).press('Enter')
  await expect(versions(page).first()).toContainText('delete marker, hides the object')
  await versions(page)
    .first()
    .getByRole('button', { name: /^Undo the delete/ })
    .press('Enter')
  await expect(versions(page)).toHaveCount(3)

  // For good, in other words: the version is gone, and no marker was left.
  await versions(page)
    .nth(1)
    .getByRole('button', { name: /^Delete for good/ })
    .press('Enter')
  const forGood = page.getByRole('dialog', { name: 'Delete this version of plan.txt for good?' })
  await expect(forGood).toContainText('It is permanent')
  await expect(forGood).toContainText('10 bytes')
  await expectClean(page, 'a delete for good')
  await forGood.getByRole('button', { name: 'Delete this version for good' }).press('Enter')
  await expect(versions(page)).toHaveCount(2)
  await expect(versionList(page)).toBeFocused()
  const { Versions = [], DeleteMarkers = [] } = await ownersClient(stack).send(
    new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key }),
  )
  expect([Versions.map(({ Size }) => Size), DeleteMarkers]).toEqual([[5, 5], []])
})
