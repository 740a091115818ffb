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
  await console.enter(page, 'rosa')
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
  await recordRow(page, /^api A/).press('Delete')
  await expect(page.getByRole('dialog', { name: 'Delete api A?' })).toContainText(noStatement)
})

test('an operator is told of each record by its type', async ({ page, console }) => {
  await console.enter(page, 'otto')
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

/** Presses `n` on a row, tries anyway, and leaves the form again. */
async function tryByKey(page: Page) {
  const row = recordRow(page, /^api A/)
  await row.focus()
  await page.keyboard.press('n')
  const card = page.getByRole('dialog', { name: 'What would be refused' })
  await expect(card).toContainText(noStatement)
  await expect(card.getByRole('button', { name: 'Why' })).toBeFocused()
  return { row, card }
}

test('the key, the empty list, what was typed before and an undo tell it as the button does', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openZone(page)
  const { row, card } = await tryByKey(page)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(row).toBeFocused()

  await tryByKey(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Add a record' })
  await form.getByLabel('Name').fill('kept')
  await expect(form.getByRole('button', { name: 'Create the record anyway' })).toHaveAccessibleDescription(
    `Would be refused: ${noStatement}`,
  )
  await page.keyboard.press('Escape')

  const goOn = page.getByRole('list', { name: 'Typed and not sent' }).getByRole('button', { name: 'Go on' })
  await goOn.hover()
  await expect(card).toContainText(noStatement)
  await goOn.press('Enter')
  await card.getByRole('button', { name: 'Try anyway' }).click()
  await expect(form.getByLabel('Name')).toHaveValue('kept')
  await form.getByRole('button', { name: 'Discard what you typed' }).click()

  // A change is foretold as soon as its form is open, by key as from the menu.
  await row.press('e')
  await expect(page.getByRole('dialog', { name: 'Change api A' })).toContainText(noStatement)
  await page.keyboard.press('Escape')

  // What another role of this person has changed in this tab.
  await page.evaluate(() => {
    const [, identity = ''] =
      /^rolecall\.zones\.(.*)$/.exec(
        Object.keys(localStorage).find((key) => key.startsWith('rolecall.zones.')) ?? '',
      ) ?? []
    const record = { Name: 'api.example.test.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.10' }] }
    const applied = { id: 'C1', title: 'api A', verb: 'created', status: 'INSYNC', submittedAt: Date.now() }
    const inverse = [{ Action: 'DELETE', ResourceRecordSet: record }]
    sessionStorage.setItem(
      `rolecall.applied.${identity}.${location.pathname.split('/').pop()}`,
      JSON.stringify([{ ...applied, inverse }]),
    )
  })
  await page.reload()
  await page.getByRole('button', { name: 'Undo: api A created' }).click()
  await expect(card).toContainText(noStatement)
  await card.getByRole('button', { name: 'Try anyway' }).click()
  await expect(page.getByRole('main')).toContainText('Refused')

  // Of a zone without records, which Route 53 never gives, all ways in are the same too.
  await page.route(/\/rrset/, (route) =>
    route.fulfill({
      contentType: 'text/xml',
      headers: { 'access-control-allow-origin': '*' },
      body: '<?xml version="1.0"?><ListResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ResourceRecordSets></ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems></ListResourceRecordSetsResponse>',
    }),
  )
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Add a record' }).click()
  await expect(card).toContainText(noStatement)
  await card.getByRole('button', { name: 'Try anyway' }).click()
  await expect(form).toBeVisible()
})
