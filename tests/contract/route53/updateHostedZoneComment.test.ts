import { GetHostedZoneCommand, Route53Client, UpdateHostedZoneCommentCommand } from '@aws-sdk/client-route-53'
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

describe('UpdateHostedZoneComment', () => {
  test('allowed: an admin replaces the comment, and takes it away', async () => {
    const { HostedZone } = await client('admin').send(
      new UpdateHostedZoneCommentCommand({ Id: exampleZoneId, Comment: 'new' }),
    )
    expect(HostedZone).toMatchObject({ Id: `/hostedzone/${exampleZoneId}`, Config: { Comment: 'new' } })
    await client('admin').send(new UpdateHostedZoneCommentCommand({ Id: `/hostedzone/${exampleZoneId}` }))
    const kept = await client('admin').send(new GetHostedZoneCommand({ Id: exampleZoneId }))
    expect(kept.HostedZone?.Config).toEqual({ PrivateZone: false })
  })

  test('denied: Otto may change records, not the zone', async () => {
    expect(
      await errorOf(client('otto').send(new UpdateHostedZoneCommentCommand({ Id: exampleZoneId, Comment: 'x' }))),
    ).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('malformed: a comment of 257 characters', async () => {
    expect(
      await errorOf(
        client('admin').send(new UpdateHostedZoneCommentCommand({ Id: exampleZoneId, Comment: 'c'.repeat(257) })),
      ),
    ).toMatchObject({ name: 'InvalidInput', status: 400 })
  })

  test('a zone that does not exist', async () => {
    expect(
      await errorOf(client('admin').send(new UpdateHostedZoneCommentCommand({ Id: 'ZNOWHERE', Comment: 'x' }))),
    ).toMatchObject({ name: 'NoSuchHostedZone', status: 404 })
  })
})
