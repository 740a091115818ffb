import { GetHostedZoneCountCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('GetHostedZoneCount', () => {
  test('allowed: an admin counts the zones', async () => {
    expect(await client('admin').send(new GetHostedZoneCountCommand({}))).toMatchObject({ HostedZoneCount: 2 })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(client('guest').send(new GetHostedZoneCountCommand({})))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    })
  })

  test('malformed: a parameter that it does not have', async () => {
    const sender = client('admin')
    sender.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { query: Record<string, string> }
        request.query = { ...request.query, color: 'red' }
        return next(args)
      },
      { step: 'build' },
    )
    expect(await errorOf(sender.send(new GetHostedZoneCountCommand({})))).toMatchObject({ status: 400 })
  })
})
