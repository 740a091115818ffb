/** Zones on a phone, at 200 % zoom and in forced colors: nothing is cut off or out of reach. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openZone, recordRow } from './zonePage.ts'

test.use({ hasTouch: true })

/** 1280 x 800 at 200 % is a window of half the size. */
const sizes = [
  { width: 390, height: 844 },
  { width: 640, height: 400 },
]

/** No part of the page lies beside it, or is scrolled to sideways. */
async function expectNoSidewaysScroll(page: Page) {
  const wider = await page.evaluate(() =>
    [document.documentElement, document.getElementById('main')].some(
      (element) => element !== null && element.scrollWidth > element.clientWidth,
    ),
  )
  expect(wider).toBe(false)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const holds = (outer: Box | null, inner: Box | null) =>
  outer !== null &&
  inner !== null &&
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** Something stands whole in the window, once it has come in, and its parts stand whole in it. */
async function expectWhole(page: Page, outer: Locator, ...parts: readonly Locator[]) {
  const window = { x: 0, y: 0, ...(page.viewportSize() ?? { width: 0, height: 0 }) }
  await expect.poll(async () => holds(window, await outer.boundingBox())).toBe(true)
  for (const part of parts)
    await expect.poll(async () => holds(await outer.boundingBox(), await part.boundingBox())).toBe(true)
}

test('cards, menus and dialogs stay in the window of a phone and at 200 % zoom, and the page never scrolls sideways', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  for (const size of sizes) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await openZone(page)
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)

    await page.getByRole('button', { name: 'Add record' }).tap()
    const card = page.getByRole('dialog', { name: 'What would be refused' })
    await card.getByRole('button', { name: 'Why' }).click()
    await expectWhole(page, card)
    await card.getByRole('button', { name: 'Try anyway' }).tap()
    const form = page.getByRole('dialog', { name: 'Add a record' })
    await expectWhole(
      page,
      form,
      form.getByRole('button', { name: 'Create the record anyway' }),
      form.getByRole('heading'),
    )
    await page.keyboard.press('Escape')

    const row = recordRow(page, /^mail\._domainkey/)
    await row.getByRole('button', { name: /^What to do with/ }).click()
    await expectWhole(page, page.getByRole('menuitem', { name: /^Delete/ }))
    await page.getByRole('menuitem', { name: /^Delete/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Delete/ })
    await expectWhole(page, dialog, ...(await dialog.getByRole('button', { name: /Cancel|Delete/ }).all()))
    await page.keyboard.press('Escape')
    await page.getByRole('main').getByRole('link', { name: 'Zones' }).click()
    await page.getByRole('main').getByRole('link', { name: 'example.test' }).waitFor()
    await expectNoSidewaysScroll(page)
  }
})

test('menus have an edge in forced colors', async ({ page, console }) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await recordRow(page, /^api A/).press('Shift+F10')
  await expect(page.getByRole('menu')).toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('menuitem', { name: /^Change/ })).toHaveCSS('outline-style', 'solid')
})
