import { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const get = (person: 'mika' | 'guest', Id: string) =>
  emulator.clientFor(person, Route53Client).send(new GetHostedZoneCommand({ Id }))

describe('GetHostedZone', () => {
  test.each(['Z0174620EXAMPLE7QK3M', '/hostedzone/Z0174620EXAMPLE7QK3M'])(
    'R53-007: allowed: %s with its four name servers',
    async (id) => {
      const { HostedZone, DelegationSet } = await get('mika', id)
      expect(HostedZone).toMatchObject({
        Name: 'example.test.',
        Config: { PrivateZone: false, Comment: 'The zone to try things in' },
      })
      expect(DelegationSet?.NameServers).toHaveLength(4)
    },
  )

  test('denied: a guest is refused before it is said whether the zone exists', async () => {
    for (const id of ['Z0174620EXAMPLE7QK3M', 'ZNOWHERE']) {
      const { name, status, message } = await errorOf(get('guest', id))
      expect({ name, status }).toEqual({ name: 'AccessDenied', status: 403 })
      expect(message).toContain(
        `route53:GetHostedZone on resource: arn:aws:route53:::hostedzone/${id} because no session policy`,
      )
    }
  })

  test('an id that no zone has', async () => {
    expect(await errorOf(get('mika', 'ZNOWHERE'))).toEqual({
      name: 'NoSuchHostedZone',
      message: 'No hosted zone found with ID: ZNOWHERE',
      status: 404,
    })
  })

  test('malformed: an id that is too long', async () => {
    expect(await errorOf(get('mika', 'Z'.repeat(33)))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })
})
