/** A later version of the code brings zones and the pool's settings up, and leaves what somebody changed by hand. */
import {
  type ChangeAction,
  ChangeResourceRecordSetsCommand,
  DeleteHostedZoneCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SeedDocument, SeedHostedZone, SeedRecord } from '../../../emulator/seed/seedDocument.ts'
import { outputsOf } from '../seed/signInAs.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const id = 'Z0123456789ABCDEFGHIJ'
const text = (name: string, value: string): SeedRecord => ({
  name: `${name}.example.test`,
  type: 'TXT',
  ttl: 300,
  values: [`"${value}"`],
})
const records = [text('changed', '1'), text('gone', '1'), text('byhand', '1'), text('same', '1')]
const document: SeedDocument = {
  version: 1,
  userPool: { id: 'us-east-1_AbC123xyz', clientId: '1example23456789' },
  identityPool: { id: 'us-east-1:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9' },
  roles: [],
  hostedZones: [
    { id, name: 'example.test', records },
    { id: 'Z1OLD', name: 'old.test' },
    { id: 'Z1DELETED', name: 'deleted.test' },
  ],
}

let local: TestEmulator
let route53: Route53Client
beforeEach(async () => {
  local = await startEmulator({ seedDocument: document })
  route53 = local.rootClient(Route53Client)
})
afterEach(() => local.close())

async function textsIn(zone: string): Promise<readonly string[]> {
  const { ResourceRecordSets = [] } = await route53.send(new ListResourceRecordSetsCommand({ HostedZoneId: zone }))
  return ResourceRecordSets.filter(({ Type }) => Type === 'TXT').map(
    ({ Name, ResourceRecords }) => `${Name?.split('.')[0]} ${ResourceRecords?.[0]?.Value}`,
  )
}

function byHand(Action: ChangeAction, name: string, value: string) {
  const ResourceRecordSet = {
    Name: `${name}.example.test`,
    Type: 'TXT' as const,
    TTL: 300,
    ResourceRecords: [{ Value: `"${value}"` }],
  }
  const ChangeBatch = { Changes: [{ Action, ResourceRecordSet }] }
  return route53.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: id, ChangeBatch }))
}

const later = (...changed: readonly SeedRecord[]): readonly SeedHostedZone[] => [
  { id, name: 'example.test', records: changed },
  { id: 'Z1DELETED', name: 'deleted.test' },
  { id: 'Z1NEW', name: 'new.test', records: [{ ...text('www', '1'), name: 'www.new.test' }] },
]

test('records of the code follow it; what was changed by hand stays, and is said', async () => {
  await byHand('UPSERT', 'byhand', 'mine')
  await byHand('CREATE', 'added', 'mine')
  await byHand('DELETE', 'same', '1')
  await route53.send(new DeleteHostedZoneCommand({ Id: 'Z1DELETED' }))
  const { kept } = local.emulator.layOutAgain({
    ...document,
    hostedZones: later(
      text('changed', '2'),
      text('byhand', '2'),
      text('same', '1'),
      text('added', '2'),
      text('new', '2'),
    ),
  })
  expect(kept).toEqual([
    'TXT byhand.example.test., which was changed by hand',
    'TXT added.example.test., which was changed by hand',
    'the zone old.test, which is not in the code any more',
  ])
  expect(await textsIn(id)).toEqual(['added "mine"', 'byhand "mine"', 'changed "2"', 'new "2"'])
  expect(await textsIn('Z1NEW')).toEqual(['www "1"'])
  const { HostedZones = [] } = await route53.send(new ListHostedZonesCommand({}))
  expect(HostedZones.map(({ Name, ResourceRecordSetCount }) => [Name, ResourceRecordSetCount])).toEqual(
    expect.arrayContaining([
      ['example.test.', 6],
      ['new.test.', 3],
      ['old.test.', 2],
    ]),
  )
  expect(HostedZones).toHaveLength(3)
})

test('what has not changed in the code is not touched a second time', async () => {
  await byHand('UPSERT', 'byhand', 'mine')
  expect(local.emulator.layOutAgain(document)).toEqual({ before: document, kept: [], people: [] })
  expect(await textsIn(id)).toEqual(['byhand "mine"', 'changed "1"', 'gone "1"', 'same "1"'])
})

test('the pool asks of new passwords what the code asks now', async () => {
  local.emulator.layOutAgain({ ...document, userPool: { ...document.userPool, passwordPolicy: { minimumLength: 20 } } })
  expect((await outputsOf(local.url)).auth.password_policy?.min_length).toBe(20)
})
