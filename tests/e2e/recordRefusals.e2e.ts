/** Before the click: what would be refused of records, and why, by mouse, touch and keyboard. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openZone, recordRow } from './zonePage.ts'

const menuOf = (page: Page, name: RegExp) => recordRow(page, name).getByRole('button', { name: /^What to do with/ })
const noStatement = 'No statement of the role allows route53:ChangeResourceRecordSets.'

test('a reader is told in the header, at the button, in the menu and in the form, and can try anyway', async ({
  page,
  console,
}) => {
  await console.signIn(page, 'rosa')
  await openZone(page)
  const main = page.getByRole('main')
  await expect(main).toContainText('would be refused for every record')
  await expect(main).not.toContainText('depends on the record')

  const add = page.getByRole('button', { name: 'Add record' })
  await expect(add).toHaveAccessibleDescription(`Would be refused: ${noStatement}`)
  const card = page.getByRole('dialog')
  await add.hover()
  await expect(card).toContainText(noStatement)
  await page.mouse.move(0, 0)
  await expect(card).toBeHidden()

  await add.press('Enter')
  await card.getByRole('button', { name: 'Why' }).press('Enter')
  await expect(card.getByRole('list', { name: 'Statements that were looked at' })).toContainText(
    /about other actions: .*ReadZones/,
  )
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await add.dispatchEvent('click')
  await card.getByRole('button', { name: 'Try anyway' }).click()
  const form = page.getByRole('dialog', { name: 'Add a record' })
  await expect(form).toContainText(noStatement)
  await expect(form.getByRole('button', { name: 'Create the record anyway' })).toBeVisible()
  await page.keyboard.press('Escape')

  await menuOf(page, /^api A/).click()
  await expect(page.getByRole('menu')).toContainText(`Would be refused: ${noStatement}`)
  await expect(page.getByRole('menuitem', { name: /^Delete anyway/ })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Why' }).click()
  await expect(card).toContainText(noStatement)
  await page.keyboard.press('Escape')
  // A card that is still closing takes the focus back from the row.
  await expect(card).toBeHidden()
  await recordRow(page, /^api A/).press('Delete')
  await expect(page.getByRole('dialog', { name: 'Delete api A?' })).toContainText(noStatement)
})

test('an operator is told of each record by its type', async ({ page, console }) => {
  await console.signIn(page, 'otto')
  await openZone(page)
  await menuOf(page, /^api A/).click()
  await expect(page.getByRole('menuitem', { name: /^Change/ })).toBeVisible()
  await expect(page.getByRole('menu')).not.toContainText('refused')
  await page.keyboard.press('Escape')
  await menuOf(page, /^mail MX/).click()
  await expect(page.getByRole('menu')).toContainText('Statement ChangeSomeRecords allows this only if')
  await expect(page.getByRole('menuitem', { name: /^Change anyway/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Add record' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill('told')
  await form.getByLabel('Values').fill('192.0.2.7')
  await expect(form).not.toContainText('Would be refused')
  await form.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: /^PTR/ }).click()
  await expect(form).toContainText('is one of TXT, A; here it is PTR')
  await expect(form.getByRole('button', { name: 'Create the record anyway' })).toBeVisible()
})
