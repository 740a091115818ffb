import type { ChangeTagsForResourceCommandInput } from '@aws-sdk/client-route-53'
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

describe('ChangeTagsForResource', () => {
  const change = (person: Person, more: Partial<ChangeTagsForResourceCommandInput>) =>
    client(person).send(
      new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: exampleZoneId, ...more }),
    )

  test('allowed: an admin adds, replaces and takes away', async () => {
    await change('admin', { AddTags: [{ Key: 'team', Value: 'dns' }, { Key: 'stage' }] })
    await change('admin', { AddTags: [{ Key: 'team', Value: 'net' }], RemoveTagKeys: ['stage', 'none'] })
    const listed = await client('admin').send(
      new ListTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: `/hostedzone/${exampleZoneId}` }),
    )
    expect(listed.ResourceTagSet?.Tags).toEqual([{ Key: 'team', Value: 'net' }])
  })

  test('denied: Otto may change records, not tags', async () => {
    expect(await errorOf(change('otto', { AddTags: [{ Key: 'team', Value: 'dns' }] }))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    })
  })

  test.each<[string, Partial<ChangeTagsForResourceCommandInput>]>([
    ['nothing to change', {}],
    ['eleven tags', { AddTags: Array.from({ length: 11 }, (_, n) => ({ Key: `k${n}`, Value: '' })) }],
    ['a key of 129 characters', { AddTags: [{ Key: 'k'.repeat(129), Value: '' }] }],
    ['a value of 257 characters', { AddTags: [{ Key: 'k', Value: 'v'.repeat(257) }] }],
    ['no keys to take away', { RemoveTagKeys: [] }],
  ])('malformed: %s', async (_title, more) => {
    expect(await errorOf(change('admin', more))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })

  test('a zone that does not exist', async () => {
    expect(await errorOf(change('admin', { ResourceId: 'ZNOWHERE', RemoveTagKeys: ['a'] }))).toMatchObject({
      name: 'NoSuchHostedZone',
      status: 404,
    })
  })
})
