import { CreateHealthCheckCommand, ListHealthChecksCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('ListHealthChecks', () => {
  const make = (CallerReference: string) =>
    client('admin').send(
      new CreateHealthCheckCommand({
        CallerReference,
        HealthCheckConfig: { Type: 'TCP', IPAddress: '192.0.2.1', Port: 443 },
      }),
    )

  const list = (person: Person, input: { Marker?: string | undefined; MaxItems?: number } = {}) =>
    client(person).send(new ListHealthChecksCommand(input))

  test('R53-143: allowed: none at first, then by pages', async () => {
    expect(await list('admin')).toMatchObject({ HealthChecks: [], IsTruncated: false, MaxItems: 100 })
    const made = await Promise.all(['a', 'b', 'c'].map(make))
    const first = await list('admin', { MaxItems: 2 })
    const second = await list('admin', { MaxItems: 2, Marker: first.NextMarker })
    const ids = [...(first.HealthChecks ?? []), ...(second.HealthChecks ?? [])].map(({ Id }) => Id)
    expect(ids).toEqual(made.map(({ HealthCheck }) => HealthCheck?.Id).sort())
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
  })

  test('denied: a guest', async () => {
    expect(await errorOf(list('guest'))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: a page of no entries, and one that begins nowhere', async () => {
    expect(await errorOf(list('admin', { MaxItems: 0 }))).toMatchObject({ name: 'InvalidInput', status: 400 })
    expect(await errorOf(list('admin', { Marker: 'nowhere' }))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })
})
