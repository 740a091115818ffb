import {
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetHostedZoneCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

describe('DeleteHostedZone', () => {
  test('R53-006: allowed: the account owner deletes an empty zone', async () => {
    const client = emulator.rootClient(Route53Client)
    const { HostedZone } = await client.send(
      new CreateHostedZoneCommand({ Name: 'short.test', CallerReference: 'short' }),
    )
    const { ChangeInfo } = await client.send(new DeleteHostedZoneCommand({ Id: HostedZone?.Id }))
    expect(ChangeInfo?.Status).toBe('PENDING')
    expect(await errorOf(client.send(new GetHostedZoneCommand({ Id: HostedZone?.Id })))).toMatchObject({
      name: 'NoSuchHostedZone',
    })
  })

  test('denied: not even an admin, by an explicit deny', async () => {
    const call = emulator.clientFor('admin', Route53Client).send(new DeleteHostedZoneCommand({ Id: exampleZoneId }))
    const { name, status, message } = await errorOf(call)
    expect({ name, status }).toEqual({ name: 'AccessDenied', status: 403 })
    expect(message).toMatch(
      /route53:DeleteHostedZone on resource: \S+ with an explicit deny in an identity-based policy$/,
    )
  })

  test('R53-006: malformed: a zone that still holds records', async () => {
    const call = emulator.rootClient(Route53Client).send(new DeleteHostedZoneCommand({ Id: exampleZoneId }))
    expect(await errorOf(call)).toEqual({
      name: 'HostedZoneNotEmpty',
      status: 400,
      message: 'The specified hosted zone contains non-required resource record sets  and so cannot be deleted.',
    })
  })

  test('an unknown zone', async () => {
    const call = emulator.rootClient(Route53Client).send(new DeleteHostedZoneCommand({ Id: 'ZNOWHERE' }))
    expect(await errorOf(call)).toMatchObject({ name: 'NoSuchHostedZone', status: 404 })
  })
})
