import { GetHealthCheckCountCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('GetHealthCheckCount', () => {
  test('R53-143: allowed: an admin counts the health checks', async () => {
    expect(await client('admin').send(new GetHealthCheckCountCommand({}))).toMatchObject({ HealthCheckCount: 0 })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(client('guest').send(new GetHealthCheckCountCommand({})))).toMatchObject({
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
    expect(await errorOf(sender.send(new GetHealthCheckCountCommand({})))).toMatchObject({ status: 400 })
  })
})
