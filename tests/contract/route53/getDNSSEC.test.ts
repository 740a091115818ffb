import { GetDNSSECCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('GetDNSSEC', () => {
  test('R53-142: allowed: no zone is signed', async () => {
    expect(await client('admin').send(new GetDNSSECCommand({ HostedZoneId: exampleZoneId }))).toMatchObject({
      Status: { ServeSignature: 'NOT_SIGNING' },
      KeySigningKeys: [],
    })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(client('guest').send(new GetDNSSECCommand({ HostedZoneId: exampleZoneId })))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    })
  })

  test('malformed: an id that is too long, and one that no zone has', async () => {
    expect(await errorOf(client('admin').send(new GetDNSSECCommand({ HostedZoneId: 'Z'.repeat(33) })))).toMatchObject({
      name: 'InvalidInput',
      status: 400,
    })
    expect(await errorOf(client('admin').send(new GetDNSSECCommand({ HostedZoneId: 'ZNOWHERE' })))).toMatchObject({
      name: 'NoSuchHostedZone',
      status: 404,
    })
  })
})
