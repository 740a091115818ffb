import { CreateHealthCheckCommand, DeleteHealthCheckCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('DeleteHealthCheck', () => {
  const make = (CallerReference: string) =>
    client('admin').send(
      new CreateHealthCheckCommand({
        CallerReference,
        HealthCheckConfig: { Type: 'TCP', IPAddress: '192.0.2.1', Port: 443 },
      }),
    )

  const remove = (person: Person, HealthCheckId: string | undefined) =>
    client(person).send(new DeleteHealthCheckCommand({ HealthCheckId }))

  test('R53-143: allowed: what was deleted is gone', async () => {
    const { HealthCheck } = await make('a')
    await remove('admin', HealthCheck?.Id)
    expect(await errorOf(remove('admin', HealthCheck?.Id))).toMatchObject({ name: 'NoSuchHealthCheck', status: 404 })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(remove('guest', 'h'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: an id that is too long', async () => {
    expect(await errorOf(remove('admin', 'h'.repeat(65)))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })
})
