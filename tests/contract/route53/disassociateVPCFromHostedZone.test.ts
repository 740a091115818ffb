import type { VPC } from '@aws-sdk/client-route-53'
import {
  AssociateVPCWithHostedZoneCommand,
  CreateHostedZoneCommand,
  DisassociateVPCFromHostedZoneCommand,
  GetHostedZoneCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
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

describe('DisassociateVPCFromHostedZone', () => {
  const call = (more: { HostedZoneId?: string; VPC?: VPC } = {}, person?: Person) => {
    const input = { HostedZoneId: zoneId, VPC: second, ...more }
    const client = person ? emulator.clientFor(person, Route53Client) : emulator.rootClient(Route53Client)
    return client.send(new DisassociateVPCFromHostedZoneCommand(input))
  }
  const networks = async () =>
    (await emulator.rootClient(Route53Client).send(new GetHostedZoneCommand({ Id: zoneId }))).VPCs

  test('R53-141: allowed: the account owner takes a network away, but not the last one', async () => {
    expect(await errorOf(call())).toMatchObject({ name: 'VPCAssociationNotFound', status: 404 })
    expect(await errorOf(call({ VPC: first }))).toMatchObject({ name: 'LastVPCAssociation', status: 400 })
    const input = { HostedZoneId: zoneId, VPC: second }
    await emulator.rootClient(Route53Client).send(new AssociateVPCWithHostedZoneCommand(input))
    await call({ VPC: first })
    expect(await networks()).toEqual([second])
  })

  test('denied: Otto may change records, not the zone', async () => {
    expect(await errorOf(call({}, 'otto'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('a public zone has none', async () => {
    expect(await errorOf(call({ HostedZoneId: exampleZoneId }))).toMatchObject({
      name: 'VPCAssociationNotFound',
      status: 404,
    })
  })

  test('malformed: an id that is none', async () => {
    expect(await errorOf(call({ VPC: vpc('net-1') }))).toMatchObject({ name: 'InvalidVPCId', status: 400 })
  })
})
