/** What makes it whole: forced colors, one height of buttons in a notice, one scrim, notices that fold, names with a slash. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const shared = '/buckets/team-photos/shared/'
const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })
const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

/** What marks an element where all colors are the system's own: its lines. */
function linesOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const { outlineStyle, outlineWidth, borderStyle, borderWidth, textDecorationLine } = getComputedStyle(element)
    const outline = outlineStyle === 'none' ? 'no outline' : `${outlineStyle} ${outlineWidth}`
    return [outline, borderStyle, borderWidth, textDecorationLine].join(', ')
  })
}

async function expectMarked(marked: Locator, plain: Locator, what: string): Promise<void> {
  const [one, other] = [await linesOf(marked), await linesOf(plain)]
  expect(one, `${what} looks like the others in forced colors`).not.toBe(other)
}

test('in forced colors one sees where one is, what is selected, and what is a button', async ({ page, console }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await console.enter(page, 'rosa')
  await expectMarked(nav(page, 'Identity'), nav(page, 'Zones'), 'the page')
  const tabs = page.getByRole('tab')
  await expectMarked(
    page.getByRole('tab', { selected: true }).first(),
    tabs.and(page.getByRole('tab', { selected: false })).first(),
    'the step',
  )
  await page.goto(new URL(shared, page.url()).href)
  await row(page, /readme\.txt/).click()
  await expectMarked(row(page, /readme\.txt/), row(page, /budget/), 'the selected row')
  for (const name of ['Upload', 'Details'])
    expect(await linesOf(page.getByRole('button', { name, exact: true })), name).not.toMatch(/^no outline, none/)
  await row(page, /readme\.txt/).dblclick()
  expect(await linesOf(page.getByRole('dialog', { name: 'readme.txt' })), 'a drawer').toMatch(/^solid/)
  await page.keyboard.press('Escape')
  await nav(page, 'Calls').click()
  await page.getByRole('grid', { name: 'Calls' }).getByRole('link').first().click()
  const open = page.getByRole('grid', { name: 'Calls' }).locator('[aria-current]')
  await expectMarked(open, page.getByRole('grid', { name: 'Calls' }).getByRole('link').last(), 'the open call')
})

test('many that were stored are one line, dismissed at once; nothing but verdicts is green', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', shared)
  await row(page, /readme\.txt/).waitFor()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(name) })),
    )
  const uploads = page.getByRole('list', { name: 'Uploads' })
  await expect(uploads).toHaveText(/3 stored\s*a\.txt, b\.txt, c\.txt/)
  await expect(uploads.getByRole('listitem')).toHaveCount(1)
  const [said, verdict] = await Promise.all(
    [uploads.getByText('3 stored'), page.getByRole('contentinfo').getByText('allowed', { exact: true })].map((one) =>
      one.evaluate((element) => getComputedStyle(element).color),
    ),
  )
  expect(said).not.toBe(verdict)
  await uploads.getByRole('button', { name: 'Dismiss all' }).click()
  await expect(uploads).toHaveCount(0)
})

test('one scrim under dialogs and drawers, one height of buttons in a notice', async ({ page, console }) => {
  await console.enter(page, 'rosa', shared)
  const scrim = () =>
    page.locator('[data-slot=overlay]').evaluate((element) => getComputedStyle(element).backgroundColor)
  await row(page, /readme\.txt/).press('Delete')
  await page.getByRole('dialog', { name: /^Delete/ }).waitFor()
  const ofDialog = await scrim()
  await page.getByRole('button', { name: 'Try to delete readme.txt' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Delete readme.txt was refused' })
  await notice.waitFor()
  const heights = await notice
    .locator('a, button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(new Set(heights).size, heights.join(', ')).toBe(1)
  await row(page, /readme\.txt/).dblclick()
  await page.getByRole('dialog', { name: 'readme.txt' }).waitFor()
  expect(await scrim()).toBe(ofDialog)
})

test('a folder is not made of a name with a slash, and a folder comes back as it was left', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', shared)
  await page.getByRole('button', { name: 'New folder…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByLabel('Name').fill('trip to / the fjord')
  await dialog.getByRole('button', { name: 'Make folder' }).click()
  await expect(dialog.getByRole('alert')).toContainText('make one folder at a time')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New folder…' }).click()
  await expect(dialog.getByLabel('Name')).toHaveValue('trip to / the fjord')
  await page.keyboard.press('Escape')

  await row(page, /readme\.txt/).click()
  await expect(page).toHaveURL(/selected=/)
  await nav(page, 'Buckets').click()
  // Back, pressed before the other page is there, would leave the folder's page for the one before it.
  await page.getByRole('heading', { name: 'Buckets', level: 1 }).waitFor()
  await page.goBack()
  await expect(row(page, /readme\.txt/)).toHaveAttribute('aria-selected', 'true')

  // Back out of a folder takes along what was asked about its objects.
  await page.goto(new URL('/buckets/team-photos/', page.url()).href)
  await row(page, /shared/)
    .getByRole('link')
    .click()
  await row(page, /readme\.txt/).press('Delete')
  await page.getByRole('dialog', { name: 'Delete readme.txt?' }).waitFor()
  await page.goBack()
  await row(page, /shared/).waitFor()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
