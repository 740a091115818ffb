import { ChangeTagsForResourceCommand, ListTagsForResourcesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId, rolecallZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const client = (person: Person) => emulator.clientFor(person, Route53Client)

describe('ListTagsForResources', () => {
  const list = (person: Person, ...ResourceIds: string[]) =>
    client(person).send(new ListTagsForResourcesCommand({ ResourceType: 'hostedzone', ResourceIds }))

  test('allowed: the tags of two zones', async () => {
    const AddTags = [{ Key: 'team', Value: 'dns' }]
    await client('admin').send(
      new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: rolecallZoneId, AddTags }),
    )
    expect((await list('admin', exampleZoneId, rolecallZoneId)).ResourceTagSets).toEqual([
      { ResourceType: 'hostedzone', ResourceId: exampleZoneId, Tags: [] },
      { ResourceType: 'hostedzone', ResourceId: rolecallZoneId, Tags: AddTags },
    ])
  })

  test('denied: a guest', async () => {
    expect(await errorOf(list('guest', exampleZoneId))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: no zone, eleven zones, and one that does not exist', async () => {
    expect(await errorOf(list('admin'))).toMatchObject({ name: 'InvalidInput', status: 400 })
    expect(await errorOf(list('admin', ...Array.from({ length: 11 }, (_, n) => `Z${n}`)))).toMatchObject({
      name: 'InvalidInput',
      status: 400,
    })
    expect(await errorOf(list('admin', exampleZoneId, 'ZNOWHERE'))).toMatchObject({
      name: 'NoSuchHostedZone',
      status: 404,
    })
  })
})
