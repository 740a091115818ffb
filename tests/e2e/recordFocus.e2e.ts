/** Whoever works by keyboard is after each step where they were before it. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseFor, openZone, recordRow } from './zonePage.ts'

const dialogOf = (page: Page) => page.getByRole('dialog')

/** On the row or on its menu, which takes the focus back when it was still closing. */
async function expectFocusIn(row: Locator) {
  await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}

test('the focus returns to the row, or to what stands in its place, after every form, dialog and undo', async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto')
  await openZone(page)
  for (const item of ['Change', 'Delete'] as const) {
    await chooseFor(page, /^api A/, item)
    await dialogOf(page).waitFor()
    await page.keyboard.press('Escape')
    await expectFocusIn(recordRow(page, /^api A/))
  }

  await chooseFor(page, /^api A/, 'Delete')
  await dialogOf(page)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(recordRow(page, /^api A/)).toHaveCount(0)
  await expectFocusIn(recordRow(page, /^mail MX/))

  await page.getByRole('button', { name: 'Undo: api A deleted' }).click()
  await expect(recordRow(page, /^api A/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'api A deleted' })).toBeFocused()

  await page.getByRole('button', { name: 'Add record' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add record' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialogOf(page).getByLabel('Name').fill('new')
  await dialogOf(page).getByLabel('Values').fill('192.0.2.5')
  await page.keyboard.press('Control+Enter')
  await expect(recordRow(page, /^new A/)).toBeFocused()
})

test('R53-062: a change reads again only the name that it is about', async ({ page, console }) => {
  await console.enter(page, 'otto')
  await openZone(page)
  const lists: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/rrset')) lists.push(new URL(request.url()).search)
  })
  await chooseFor(page, /_acme-challenge/, 'Change')
  await dialogOf(page).getByLabel('TTL').fill('61')
  await page.keyboard.press('Control+Enter')
  await expect(recordRow(page, /_acme-challenge/)).toContainText('61')
  await expect.poll(() => lists.length).toBe(1)
  expect(lists[0]).toContain('name=_acme-challenge.example.test.')
  expect(lists[0]).toContain('maxitems=2')
})
