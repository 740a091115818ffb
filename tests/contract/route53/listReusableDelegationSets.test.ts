import { ListReusableDelegationSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('ListReusableDelegationSets', () => {
  test('allowed: there is none', async () => {
    expect(await client('admin').send(new ListReusableDelegationSetsCommand({}))).toMatchObject({
      DelegationSets: [],
      IsTruncated: false,
      MaxItems: 100,
    })
  })

  test('denied: a guest', async () => {
    expect(await errorOf(client('guest').send(new ListReusableDelegationSetsCommand({})))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    })
  })

  test('malformed: a page of no entries', async () => {
    expect(await errorOf(client('admin').send(new ListReusableDelegationSetsCommand({ MaxItems: 0 })))).toMatchObject({
      name: 'InvalidInput',
      status: 400,
    })
  })
})
