/** What stands around every page: the help, and how close rows stand. */
import type { Locator, Page } from '@playwright/test'
import { bringAxe } from './axe.ts'
import { expectClean } from './expectClean.ts'
import { expect, test } from './fixtures.ts'

const objects = (page: Page) => page.getByRole('grid', { name: 'Folders and objects' })
const rowHeight = async (grid: Locator) => (await grid.getByRole('row').nth(1).boundingBox())?.height

test('the help leads to what AWS says of the page, and names the keys', async ({ page, console }) => {
  await bringAxe(page)
  await console.enter(page, 'rosa', '/zones')
  await page.getByRole('button', { name: 'Help' }).click()
  const help = page.getByRole('dialog', { name: 'Help and keyboard shortcuts' })
  const links = help.getByRole('navigation', { name: 'AWS’s documentation' }).getByRole('link')
  await expect(links.first()).toHaveAttribute('href', /docs\.aws\.amazon\.com\/Route53/)
  await expect(links.first()).toHaveAttribute('target', '_blank')
  await expect(help.getByText('Add a record')).toBeVisible()
  await expectClean(page, 'the help')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Buckets' }).click()
  await page.getByRole('heading', { name: 'Buckets', level: 1 }).waitFor()
  await page.getByRole('main').focus()
  await page.keyboard.press('?')
  await expect(links.first()).toHaveAttribute('href', /docs\.aws\.amazon\.com\/AmazonS3/)
})

test('rows are made compact by the menu, stay so after a reload, and are made comfortable by the palette', async ({
  page,
  console,
}) => {
  await console.enter(page, 'ada', '/buckets/team-photos')
  await expect.poll(() => rowHeight(objects(page))).toBe(37)
  await page.getByRole('button', { name: 'Theme and density' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Compact rows' }).click()
  await expect.poll(() => rowHeight(objects(page))).toBe(32)
  await page.reload()
  await expect.poll(() => rowHeight(objects(page))).toBe(32)
  // Rows that stand further down come up with the others.
  const rows = objects(page).getByRole('row')
  const [first, second] = [await rows.nth(1).boundingBox(), await rows.nth(2).boundingBox()]
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(32)
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  await page.getByRole('link', { name: 'example.test' }).click()
  await expect.poll(() => rowHeight(page.getByRole('grid', { name: /^Records/ }))).toBe(32)
  await page.goto(new URL('/buckets/team-photos', page.url()).href)
  await objects(page).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('comfortable')
  await page.keyboard.press('Enter')
  await expect.poll(() => rowHeight(objects(page))).toBe(37)
})

test('a page that is open to everybody has the same choices, and no fault in it', async ({ page, console }) => {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await console.open(page, '/bundle')
  await page.getByRole('button', { name: 'Theme and density' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Compact rows' }).click()
  await page.getByRole('button', { name: 'Theme and density' }).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'Compact rows' })).toBeChecked()
  expect(faults).toEqual([])
})
