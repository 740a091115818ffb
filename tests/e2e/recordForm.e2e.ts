/** The form for a record: what is typed into it is not lost, and what is sent is what was meant. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseFor, openZone } from './zonePage.ts'

const dialogOf = (page: Page) => page.getByRole('dialog')
const textOf = (page: Page) => dialogOf(page).getByRole('textbox', { name: 'Text 1' })

/** Opens the form for a new record although it would be refused. */
async function tryToAdd(page: Page) {
  await page.getByRole('button', { name: 'Add record' }).click()
  await page.getByRole('button', { name: 'Try anyway' }).click()
}

/** Leaves what was typed by something, opens the form again, and finds it. */
async function expectKept(page: Page, typed: string) {
  await chooseFor(page, /_acme-challenge/, 'Change')
  await expect(textOf(page)).toHaveValue(typed)
  await expect(dialogOf(page)).toContainText('What you typed is still here.')
}

test('what is typed survives Escape, a click outside, Back and a reload, and goes by its word alone', async ({
  page,
  console,
}) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await chooseFor(page, /_acme-challenge/, 'Change')
  const first = await textOf(page).inputValue()
  await textOf(page).fill('typed once')
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expectKept(page, 'typed once')

  await page.mouse.click(300, 400)
  await expect(dialogOf(page)).toBeHidden()
  await expectKept(page, 'typed once')

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Zones' })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('list', { name: 'Typed and not sent' })).toContainText('_acme-challenge TXT')
  await expectKept(page, 'typed once')

  await page.reload()
  await page.getByRole('list', { name: 'Typed and not sent' }).getByRole('button', { name: 'Go on' }).click()
  await expect(textOf(page)).toHaveValue('typed once')

  await dialogOf(page).getByRole('button', { name: 'Discard what you typed' }).click()
  await expect(dialogOf(page)).toBeHidden()
  await expect(page.getByRole('list', { name: 'Typed and not sent' })).toBeHidden()
  await chooseFor(page, /_acme-challenge/, 'Change')
  await expect(textOf(page)).toHaveValue(first)
})

test('what is typed survives a refusal, a look at the decision and Back', async ({ page, console }) => {
  await console.enter(page, 'rosa')
  await openZone(page)
  await tryToAdd(page)
  await dialogOf(page).getByLabel('Name').fill('kept')
  await dialogOf(page).getByLabel('Values').fill('192.0.2.77')
  await dialogOf(page).getByRole('button', { name: 'Create the record' }).click()
  await dialogOf(page).getByRole('link', { name: 'See the decision' }).click()
  await page.getByRole('region', { name: 'Opened call: ChangeResourceRecordSets' }).waitFor()
  await page.goBack()
  await expect(page.getByRole('list', { name: 'Typed and not sent' })).toContainText('the new record kept A')
  await tryToAdd(page)
  await expect(dialogOf(page).getByLabel('Name')).toHaveValue('kept')
  await expect(dialogOf(page).getByLabel('Values')).toHaveValue('192.0.2.77')
})
