import { CreateHealthCheckCommand, GetHealthCheckCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('GetHealthCheck', () => {
  const make = (CallerReference: string) =>
    client('admin').send(
      new CreateHealthCheckCommand({
        CallerReference,
        HealthCheckConfig: { Type: 'TCP', IPAddress: '192.0.2.1', Port: 443 },
      }),
    )

  const get = (person: Person, HealthCheckId: string | undefined) =>
    client(person).send(new GetHealthCheckCommand({ HealthCheckId }))

  test('R53-143: allowed: what was made is read', async () => {
    const made = (await make('a')).HealthCheck
    expect((await get('admin', made?.Id)).HealthCheck).toEqual(made)
  })

  test('denied: a guest', async () => {
    expect(await errorOf(get('guest', 'h'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: an id that is too long, and one that does not exist', async () => {
    expect(await errorOf(get('admin', 'h'.repeat(65)))).toMatchObject({ name: 'InvalidInput', status: 400 })
    expect(await errorOf(get('admin', 'h'))).toMatchObject({ name: 'NoSuchHealthCheck', status: 404 })
  })
})
