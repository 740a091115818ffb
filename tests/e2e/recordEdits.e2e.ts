/** What the form for a record sends is what was meant, and nothing besides. */
import {
  ChangeResourceRecordSetsCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
} from '@aws-sdk/client-route-53'
import type { Page } from '@playwright/test'
import { expect, route53Of, test } from './ownedStack.ts'
import type { Stack } from './stack.ts'
import { chooseFor, openZone, recordRow } from './zonePage.ts'

async function exampleZone(stack: Stack): Promise<string> {
  const { HostedZones } = await route53Of(stack).send(new ListHostedZonesCommand({}))
  return HostedZones?.find(({ Name }) => Name === 'example.test.')?.Id ?? ''
}

async function upsert(stack: Stack, ...records: readonly ResourceRecordSet[]) {
  const Changes = records.map((ResourceRecordSet) => ({ Action: 'UPSERT' as const, ResourceRecordSet }))
  const HostedZoneId = await exampleZone(stack)
  await route53Of(stack).send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }))
}

/** What Route 53 has for a name below `example.test`. */
async function stored(stack: Stack, name: string): Promise<ResourceRecordSet[]> {
  const HostedZoneId = await exampleZone(stack)
  const { ResourceRecordSets = [] } = await route53Of(stack).send(new ListResourceRecordSetsCommand({ HostedZoneId }))
  return ResourceRecordSets.filter(({ Name }) => Name === `${name}.example.test.`)
}

const values = (...all: readonly string[]) => all.map((Value) => ({ Value }))
const dialogOf = (page: Page) => page.getByRole('dialog')

/** Sends the form by its key and waits until it was taken. */
async function send(page: Page) {
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

test('texts: cut strings stay cut, wrapped keys are asked about, a backslash of a zone file is pointed out', async ({
  page,
  console,
  stack,
}) => {
  await upsert(stack, { Name: 'cut.example.test', Type: 'TXT', TTL: 300, ResourceRecords: values('"a" "b"') })
  await console.enter(page, 'otto')
  await openZone(page)
  await chooseFor(page, /^cut TXT/, 'Change')
  await dialogOf(page).getByLabel('TTL').fill('60')
  await send(page)
  expect(await stored(stack, 'cut')).toMatchObject([{ TTL: 60, ResourceRecords: values('"a" "b"') }])

  await chooseFor(page, /^cut TXT/, 'Change')
  const text = dialogOf(page).getByRole('textbox', { name: 'Text 1' })
  await text.fill('v=DKIM1; k=rsa;\n  p=MIIBIjAN\n  BgkqhkiG')
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toContainText('A text has no line breaks.')
  await dialogOf(page).getByRole('button', { name: 'Join the lines' }).click()
  await expect(text).toHaveValue('v=DKIM1; k=rsa;p=MIIBIjANBgkqhkiG')
  await text.focus()
  await send(page)
  expect(await stored(stack, 'cut')).toMatchObject([{ ResourceRecords: values('"v=DKIM1; k=rsa;p=MIIBIjANBgkqhkiG"') }])

  await chooseFor(page, /^cut TXT/, 'Change')
  await text.fill('v=DMARC1\\; p=none')
  await expect(dialogOf(page)).toContainText('The backslash becomes part of the text.')
  await dialogOf(page).getByRole('button', { name: 'Leave it out' }).click()
  await expect(text).toHaveValue('v=DMARC1; p=none')
})

test('R53-062: the TTL of a weighted set changes for its whole group, and a form that goes on elsewhere says where', async ({
  page,
  console,
  stack,
}) => {
  const set = (SetIdentifier: string, Weight: number): ResourceRecordSet => ({
    ...{ Name: 'shop.example.test', Type: 'A', TTL: 300, SetIdentifier, Weight },
    ResourceRecords: values(`192.0.2.${Weight}`),
  })
  await upsert(stack, set('blue', 80), set('green', 20))
  await console.enter(page, 'otto')
  await openZone(page)
  await chooseFor(page, /^shop blue/, 'Change')
  await dialogOf(page).getByLabel('TTL').fill('60')
  await send(page)
  expect((await stored(stack, 'shop')).map(({ SetIdentifier, TTL, Weight }) => [SetIdentifier, TTL, Weight])).toEqual([
    ['blue', 60, 80],
    ['green', 60, 20],
  ])

  await upsert(stack, { Name: 'taken.example.test', Type: 'A', TTL: 900, ResourceRecords: values('192.0.2.9') })
  await chooseFor(page, /^api A/, 'Change')
  await dialogOf(page).getByLabel('Name').fill('taken')
  await page.keyboard.press('Control+Enter')
  await dialogOf(page).getByRole('button', { name: 'Go on from what is there' }).click()
  await expect(page.getByRole('dialog', { name: 'Change taken A' }).getByLabel('TTL')).toHaveValue('900')
})

test('names are relative in aliases too, become their xn-- form, and an address is no mail server', async ({
  page,
  console,
  stack,
}) => {
  await console.enter(page, 'otto')
  await openZone(page)
  await page.getByRole('button', { name: 'Add record' }).click()
  await dialogOf(page).getByLabel('Name').fill('bücher')
  await expect(dialogOf(page)).toContainText('Record for xn--bcher-kva.example.test (bücher.example.test)')
  await dialogOf(page)
    .getByRole('switch', { name: /^Alias/ })
    .click()
  await dialogOf(page).getByLabel('Answers like').fill('api')
  await expect(dialogOf(page)).toContainText('Answers like api.example.test')
  await send(page)
  expect(await stored(stack, 'xn--bcher-kva')).toMatchObject([{ AliasTarget: { DNSName: 'api.example.test.' } }])
  await expect(recordRow(page, /^xn--bcher-kva/)).toContainText('bücher')

  await chooseFor(page, /^mail MX/, 'Change')
  await dialogOf(page).getByLabel('Mail server 1').fill('192.0.2.1')
  await expect(dialogOf(page)).toContainText('192.0.2.1 is an address.')
})

test('R53-101: an undo that does not fit any more shows the difference, and puts back what was before', async ({
  page,
  console,
  stack,
}) => {
  const other = (value: string): ResourceRecordSet => ({
    ...{ Name: 'old.example.test', Type: 'A', TTL: 300, ResourceRecords: values(value) },
  })
  await upsert(stack, other('192.0.2.1'))
  await console.enter(page, 'otto')
  await openZone(page)
  await chooseFor(page, /^old A/, 'Change')
  await dialogOf(page).getByLabel('Values').fill('192.0.2.2')
  await send(page)
  await upsert(stack, other('192.0.2.3'))
  await page.getByRole('button', { name: 'Undo: old A changed' }).click()
  const obstacle = page.getByRole('region', { name: 'What stands in the way of the undo: old A' })
  await expect(obstacle).toContainText(/There now\s*192\.0\.2\.3.*Before\s*192\.0\.2\.1/)
  await obstacle.getByRole('button', { name: 'Put back what was before' }).click()
  await expect(recordRow(page, /^old A/)).toContainText('192.0.2.1')
  await expect(obstacle).toBeHidden()
  expect(await stored(stack, 'old')).toMatchObject([{ ResourceRecords: values('192.0.2.1') }])
})
