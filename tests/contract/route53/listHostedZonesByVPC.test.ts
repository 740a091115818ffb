import type { ListHostedZonesByVPCCommandInput } from '@aws-sdk/client-route-53'
import { CreateHostedZoneCommand, ListHostedZonesByVPCCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
let zoneId = ''
const vpc = (VPCId: string) => ({ VPCId, VPCRegion: 'eu-west-1' as const })
const first = vpc('vpc-11111111')
const second = vpc('vpc-22222222222222222')

beforeAll(async () => {
  emulator = await startEmulator()
  zoneId = await makeZone('inside.test')
})
afterAll(() => emulator.close())

async function makeZone(Name: string): Promise<string> {
  const command = new CreateHostedZoneCommand({ Name, CallerReference: Name, VPC: first })
  return (await emulator.rootClient(Route53Client).send(command)).HostedZone?.Id ?? ''
}

describe('ListHostedZonesByVPC', () => {
  const list = (more: Partial<ListHostedZonesByVPCCommandInput> = {}, person?: Person) => {
    const client = person ? emulator.clientFor(person, Route53Client) : emulator.rootClient(Route53Client)
    return client.send(new ListHostedZonesByVPCCommand({ ...first, ...more }))
  }

  test('R53-141: allowed: the zones of a network, by pages', async () => {
    const other = await makeZone('other.test')
    const one = await list({ MaxItems: 1 })
    const two = await list({ MaxItems: 1, NextToken: one.NextToken })
    const found = [...(one.HostedZoneSummaries ?? []), ...(two.HostedZoneSummaries ?? [])]
    expect(found.map(({ HostedZoneId }) => `/hostedzone/${HostedZoneId}`)).toEqual([zoneId, other].sort())
    expect(found[0]?.Owner).toEqual({ OwningAccount: '123456789012' })
    expect(two.NextToken).toBeUndefined()
    expect((await list(second)).HostedZoneSummaries).toEqual([])
  })

  test('denied: a guest', async () => {
    expect(await errorOf(list({}, 'guest'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: an id that is none', async () => {
    expect(await errorOf(list({ VPCId: 'net-1' }))).toMatchObject({ name: 'InvalidVPCId', status: 400 })
  })
})
