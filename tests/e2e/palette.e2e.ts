/** "Go to anything": what the pages have shown, the calls, the pages themselves, each with what it would come to. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: false })

async function openShared(page: Page): Promise<void> {
  await page.goto(new URL('/buckets/team-photos/shared/', page.url()).href)
  await page.getByRole('row', { name: /readme\.txt/ }).waitFor()
}

async function openPalette(page: Page, text: string) {
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Go to anything' })
  await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill(text)
  return dialog.getByRole('listbox', { name: 'What one can go to' })
}

test('finds objects, zones, records and calls that were seen, and goes there by keyboard', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await openShared(page)
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().click()
  await page.getByRole('row', { name: /^mail MX/ }).waitFor()

  const results = await openPalette(page, 'readme')
  const object = results.getByRole('option', { name: /readme\.txt/ })
  await expect(object).toContainText('may read')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/buckets\/team-photos\/shared\/\?.*selected=shared(%2F|\/)readme\.txt/)
  await expect(page.getByRole('row', { name: /readme\.txt/ })).toHaveAttribute('aria-selected', 'true')

  await expect((await openPalette(page, 'mail mx')).getByRole('option')).toHaveText([/mail\.example\.test/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'example.test', level: 1 })).toBeVisible()

  const calls = await openPalette(page, 'open zones')
  await calls.getByRole('option', { name: /Open zones/ }).click()
  await expect(page.getByRole('region', { name: 'Opened call: ListHostedZones' })).toBeVisible()
})

test('a folder says what the role may do there before anybody goes, and another session finds none of it', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await openShared(page)
  await expect((await openPalette(page, 'shared')).getByRole('option').first()).toContainText('may list')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Account of Rosa' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  await console.signIn(page, 'otto')
  const results = await openPalette(page, 'readme')
  await expect(results.getByRole('option', { name: /readme\.txt/ })).toHaveCount(0)
})

test('it knows what was done since it was open last, and asks for nothing while it is closed', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/_rolecall/policies')) asked += 1
  })
  await expect((await openPalette(page, 'open zones')).getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Go to anything' }).waitFor({ state: 'detached' })
  const before = asked
  await nav(page, 'Zones').click()
  await page.getByRole('main').getByRole('link', { name: 'example.test' }).first().waitFor()
  expect(asked).toBe(before)
  await expect((await openPalette(page, 'open zones')).getByRole('option', { name: /Open zones/ })).toBeVisible()
})
