import {
  CreateHostedZoneCommand,
  ListHostedZonesCommand,
  paginateListHostedZones,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const list = (person: 'rosa' | 'guest', input: { MaxItems?: number; Marker?: string } = {}) =>
  emulator.clientFor(person, Route53Client).send(new ListHostedZonesCommand(input))

describe('ListHostedZones', () => {
  test('R53-001: allowed: Rosa sees the seeded zones with their record counts', async () => {
    const { HostedZones, IsTruncated, MaxItems } = await list('rosa')
    expect(HostedZones?.map(({ Id, Name, ResourceRecordSetCount }) => [Id, Name, ResourceRecordSetCount])).toEqual([
      ['/hostedzone/Z0174620EXAMPLE7QK3M', 'example.test.', 8],
      ['/hostedzone/Z08223651ROLECALL92XT', 'rolecall.test.', 4],
    ])
    expect({ IsTruncated, MaxItems }).toEqual({ IsTruncated: false, MaxItems: 100 })
  })

  test('denied: a guest, because no session policy allows it', async () => {
    const { name, status, message } = await errorOf(list('guest'))
    expect({ name, status }).toEqual({ name: 'AccessDenied', status: 403 })
    expect(message).toMatch(
      /is not authorized to perform: route53:ListHostedZones because no session policy allows the route53:ListHostedZones action$/,
    )
  })

  test('malformed: a page of none, a marker that leads nowhere', async () => {
    expect(await errorOf(list('rosa', { MaxItems: 0 }))).toMatchObject({ name: 'InvalidInput', status: 400 })
    expect(await errorOf(list('rosa', { Marker: 'ZNOWHERE' }))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })

  test('R53-001: pages lead to every zone once', async () => {
    const client = emulator.rootClient(Route53Client)
    for (let number = 0; number < 5; number += 1) {
      await client.send(new CreateHostedZoneCommand({ Name: `zone-${number}.test`, CallerReference: `page-${number}` }))
    }
    const ids: (string | undefined)[] = []
    for await (const page of paginateListHostedZones({ client, pageSize: 2 }, {})) {
      expect(page.HostedZones?.length).toBeLessThanOrEqual(2)
      ids.push(...(page.HostedZones ?? []).map(({ Id }) => Id))
    }
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })

  test('R53-001: a page has at most a hundred zones, whatever is asked for', async () => {
    expect((await list('rosa', { MaxItems: 1000 })).MaxItems).toBe(100)
  })
})
