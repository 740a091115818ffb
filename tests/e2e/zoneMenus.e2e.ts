/** The menus of rows by a right click and by keys, and what tabs are called: zones and records. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openZone, recordRow } from './zonePage.ts'

const menu = (page: Page) => page.getByRole('menu')

/** Whether the browser's own menu opened at the last right click. */
async function watchOwnMenu(page: Page) {
  const seen = await page.evaluateHandle(() => {
    const state = { own: false }
    document.addEventListener('contextmenu', (event) => (state.own = !event.defaultPrevented))
    return state
  })
  return () => seen.evaluate(({ own }) => own)
}

test("a record's menu opens at the pointer and by keys, gives the focus back, and leaves selected text to the browser", async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto')
  await openZone(page)
  const isOwnMenu = await watchOwnMenu(page)
  const row = recordRow(page, /^api A/)
  await row.click({ button: 'right', position: { x: 200, y: 12 } })
  const [over, opened] = [await row.boundingBox(), await menu(page).boundingBox()]
  expect(Math.abs((opened?.x ?? 0) - ((over?.x ?? 0) + 200))).toBeLessThan(12)
  expect(Math.abs((opened?.y ?? 0) - ((over?.y ?? 0) + 12))).toBeLessThan(24)
  expect(await isOwnMenu()).toBe(false)

  // Another row's takes its place, where the pointer is now.
  await recordRow(page, /^mail MX/).click({ button: 'right', position: { x: 620, y: 12 } })
  await expect(menu(page)).toHaveCount(1)
  await expect(menu(page)).toContainText('Statement ChangeSomeRecords allows this only if')
  await page.keyboard.press('Escape')
  await expect(recordRow(page, /^mail MX/)).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Delete/ }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Delete api A?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()

  await row.click({ button: 'right', modifiers: ['Shift'] })
  expect([await isOwnMenu(), await menu(page).count()]).toEqual([true, 0])
  const value = row.getByText('192.0.2.10')
  await value.dblclick()
  await value.click({ button: 'right' })
  expect([await isOwnMenu(), await menu(page).count()]).toEqual([true, 0])
})

test("a zone's menu opens it and copies what names it; the tab and the acts name the zone, before its data is there", async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  await expect(page).toHaveTitle('Zones · Rolecall')
  const row = page.getByRole('grid', { name: 'Zones' }).getByRole('row', { name: /^example\.test/ })
  await row.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy the zone id' }).click()
  await expect(page.getByText('Copied the zone id.')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Z[A-Z0-9]+$/)
  await expect(row).toBeFocused()

  // No answer yet: the list has told the name.
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route(/\/hostedzone\//, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Open', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'example.test' })).toBeVisible()
  await expect(page).toHaveTitle('example.test · Zones · Rolecall')
  answer()
  await recordRow(page, /^api A/).waitFor()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  const acts = page.getByRole('grid', { name: 'Calls' })
  await expect(acts.getByRole('row', { name: /Open the zone example\.test/ })).toBeVisible()
  await expect(acts.getByRole('row', { name: /Refresh the zone example\.test/ })).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(page).toHaveTitle('example.test · Zones · Rolecall')
})
