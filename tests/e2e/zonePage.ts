/** The page of a zone, as tests use it. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the seeded zone by its link and waits for its records. */
export async function openZone(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await expect(page.getByRole('heading', { name: 'example.test' })).toBeVisible()
  await page.getByRole('row', { name: /^api A/ }).waitFor()
}

/** @param name how the row begins: `/^api A/` */
export function recordRow(page: Page, name: RegExp): Locator {
  return page.getByRole('grid', { name: 'Records' }).getByRole('row', { name })
}

/** Chooses from a row's menu. */
export async function chooseFor(page: Page, name: RegExp, item: 'Change' | 'Delete'): Promise<void> {
  await recordRow(page, name)
    .getByRole('button', { name: /^What to do with/ })
    .click()
  await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}
