import { GetHostedZoneLimitCommand, Route53Client } from '@aws-sdk/client-route-53'
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

describe('GetHostedZoneLimit', () => {
  const limit = (person: Person, Type: 'MAX_RRSETS_BY_ZONE' | 'MAX_VPCS_ASSOCIATED_BY_ZONE') =>
    client(person).send(new GetHostedZoneLimitCommand({ HostedZoneId: exampleZoneId, Type }))

  test('R53-007: allowed: the record sets that a zone may have, and has', async () => {
    expect(await limit('admin', 'MAX_RRSETS_BY_ZONE')).toMatchObject({
      Limit: { Type: 'MAX_RRSETS_BY_ZONE', Value: 10_000 },
      Count: 8,
    })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(limit('guest', 'MAX_RRSETS_BY_ZONE'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('a limit of private zones', async () => {
    expect(await errorOf(limit('admin', 'MAX_VPCS_ASSOCIATED_BY_ZONE'))).toMatchObject({
      name: 'HostedZoneNotPrivate',
      status: 400,
    })
  })

  test('malformed: a limit that does not exist', async () => {
    expect(await errorOf(limit('admin', 'MAX_NOTHING' as 'MAX_RRSETS_BY_ZONE'))).toMatchObject({
      name: 'InvalidInput',
      status: 400,
    })
  })
})
