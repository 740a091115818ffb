import { CreateHostedZoneCommand, ListHostedZonesByNameCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
  const client = emulator.rootClient(Route53Client)
  for (const Name of ['zebra.alpha', 'example.test', 'sub.example.test']) {
    await client.send(new CreateHostedZoneCommand({ Name, CallerReference: `by-name-${Name}` }))
  }
})
afterAll(() => emulator.close())

describe('ListHostedZonesByName', () => {
  test('R53-001: allowed: zones by their reversed names; a name may stand twice', async () => {
    const client = emulator.clientFor('admin', Route53Client)
    const { HostedZones } = await client.send(new ListHostedZonesByNameCommand({}))
    expect(HostedZones?.map(({ Name }) => Name)).toEqual([
      'zebra.alpha.',
      'example.test.',
      'example.test.',
      'sub.example.test.',
      'rolecall.test.',
    ])
    const from = await client.send(new ListHostedZonesByNameCommand({ DNSName: 'sub.example.test', MaxItems: 1 }))
    expect(from.HostedZones?.map(({ Name }) => Name)).toEqual(['sub.example.test.'])
    expect(from).toMatchObject({
      IsTruncated: true,
      NextDNSName: 'rolecall.test.',
      NextHostedZoneId: 'Z08223651ROLECALL92XT',
    })
  })

  test('denied: Rosa may list zones, but not by this action', async () => {
    const call = emulator.clientFor('rosa', Route53Client).send(new ListHostedZonesByNameCommand({}))
    expect(await errorOf(call)).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: an id without a name', async () => {
    const call = emulator
      .clientFor('admin', Route53Client)
      .send(new ListHostedZonesByNameCommand({ HostedZoneId: 'Z1' }))
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidInput', status: 400 })
  })

  test('malformed: a name that is none', async () => {
    const call = emulator.clientFor('admin', Route53Client).send(new ListHostedZonesByNameCommand({ DNSName: 'a..b' }))
    expect(await errorOf(call)).toMatchObject({ name: 'InvalidDomainName', status: 400 })
  })
})
