/** Route 53 as a reader, an operator and a guest: the same click, three different decisions. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { chooseFor, openZone } from './zonePage.ts'

async function changeChallenge(page: Page, text: string) {
  await chooseFor(page, /_acme-challenge/, 'Change')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text 1' }).fill(text)
  await page.getByRole('dialog').getByRole('button', { name: 'Apply the change' }).click()
}

test('a reader is refused a record change, loses nothing and sees which statements were looked at', async ({
  page,
  console,
}) => {
  await console.enter(page, 'rosa')
  await openZone(page)
  await changeChallenge(page, 'reader-was-here')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Refused')
  await expect(dialog).toContainText('readers')
  await expect(dialog.getByRole('textbox', { name: 'Text 1' })).toHaveValue('reader-was-here')
  await dialog.getByRole('link', { name: 'See the decision' }).click()
  const opened = page.getByRole('region', { name: 'Opened call: ChangeResourceRecordSets' })
  await expect(opened).toContainText('403')
  const nearest = opened.getByRole('group', { name: 'Statement ReadZones' })
  await expect(
    nearest
      .getByRole('row', { name: /^does not match Action/ })
      .getByRole('cell')
      .last(),
  ).toContainText('route53:ChangeResourceRecordSets')
})

test('an operator changes a TXT record and sees PENDING turn INSYNC', async ({ page, console }) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await changeChallenge(page, 'operator-was-here')
  await expect(page.getByText('PENDING').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /_acme-challenge/ })).toContainText('operator-was-here')
  await expect(page.getByText('INSYNC').filter({ visible: true }).first()).toBeVisible()
})

test('an operator is refused an MX record by the condition on record types', async ({ page, console }) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await chooseFor(page, /^mail MX/, 'Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await page.getByRole('link', { name: 'See the decision' }).click()
  const statement = page.getByRole('group', { name: 'Statement ChangeSomeRecords' })
  await expect(statement).toContainText('nearest')
  await expect(statement).toContainText('route53:ChangeResourceRecordSetsRecordTypes')
  await expect(statement).toContainText('MX')
  const suggested = await page.getByRole('region', { name: 'Statement for the identity-based policies' }).textContent()
  expect(JSON.parse(suggested ?? '')).toMatchObject({
    Effect: 'Allow',
    Action: 'route53:ChangeResourceRecordSets',
    Condition: {
      'ForAllValues:StringEquals': {
        'route53:ChangeResourceRecordSetsRecordTypes': 'MX',
        'route53:ChangeResourceRecordSetsNormalizedRecordNames': 'mail.example.test',
      },
    },
  })
  expect(suggested).not.toContain('*.example.test')
})

test('a guest is refused Route 53 by the session policy although the role allows it', async ({ page, console }) => {
  await console.enterAsGuest(page)
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Zones' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText('Refused')
  await expect(main).toContainText('session policy')
  // Once more, or a zone by its id, would be refused too: that is said before the click.
  const leftOut = /^Would be refused: AWS's session policy for guests leaves Route 53 out/
  await expect(main.getByRole('button', { name: 'Refresh' })).toHaveAccessibleDescription(leftOut)
  await main.getByLabel('Open a zone by its id').fill('Z0174620EXAMPLE7QK3M')
  await main.getByLabel('Open a zone by its id').press('Enter')
  await expect(page.getByRole('dialog', { name: 'What would be refused' })).toBeVisible()
  await page.keyboard.press('Escape')
  await main.getByRole('link', { name: 'See the decision' }).click()
  const steps = page.getByRole('list', { name: 'Steps of the decision' })
  await expect(steps.getByRole('button', { name: /^allows Role policies/ })).toBeVisible()
  await expect(steps.getByRole('button', { name: /^does not allow Session policy/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What would allow it' })).toContainText(
    'Nothing that you can add helps',
  )
})
