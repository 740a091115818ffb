import { ChangeTagsForResourceCommand, ListTagsForResourceCommand, Route53Client } from '@aws-sdk/client-route-53'
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

describe('ListTagsForResource', () => {
  const list = (person: Person, ResourceId: string, ResourceType: 'hostedzone' | 'healthcheck' = 'hostedzone') =>
    client(person).send(new ListTagsForResourceCommand({ ResourceType, ResourceId }))

  test('allowed: a zone without tags, then with one', async () => {
    const none = { ResourceType: 'hostedzone', ResourceId: exampleZoneId, Tags: [] }
    expect((await list('admin', exampleZoneId)).ResourceTagSet).toEqual(none)
    const AddTags = [{ Key: 'team', Value: 'dns' }]
    await client('admin').send(
      new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: exampleZoneId, AddTags }),
    )
    expect((await list('admin', exampleZoneId)).ResourceTagSet?.Tags).toEqual(AddTags)
  })

  test('denied: a guest', async () => {
    expect(await errorOf(list('guest', exampleZoneId))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('what does not exist', async () => {
    expect(await errorOf(list('admin', 'ZNOWHERE'))).toMatchObject({ name: 'NoSuchHostedZone', status: 404 })
    expect(await errorOf(list('admin', 'nowhere', 'healthcheck'))).toMatchObject({
      name: 'NoSuchHealthCheck',
      status: 404,
    })
  })

  test('malformed: a resource of another type', async () => {
    expect(await errorOf(list('admin', exampleZoneId, 'record' as 'hostedzone'))).toMatchObject({
      name: 'InvalidInput',
      status: 400,
    })
  })
})
