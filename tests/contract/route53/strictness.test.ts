import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  DeleteHostedZoneCommand,
  GetChangeCommand,
  GetHostedZoneCountCommand,
  type ResourceRecordSet,
  Route53Client,
  UpdateHostedZoneCommentCommand,
} from '@aws-sdk/client-route-53'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { strictnessOf } from '../../../emulator/request/strictMode.ts'
import { exampleZoneId, rolecallZoneId } from '../../../emulator/services/route53/seed.ts'
import { changeSettings } from '../../../emulator/services/route53/settings.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
let client: Route53Client
let now = Date.now()

beforeEach(async () => {
  emulator = await startEmulator({ clock: () => now, strict: true })
  client = emulator.rootClient(Route53Client, { systemClockOffset: now - Date.now() })
})
afterEach(() => emulator.close())

const record = (Name: string): ResourceRecordSet => ({
  Name,
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
})
const create = (HostedZoneId: string, ...names: string[]) =>
  client.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: {
        Changes: names.map((name) => ({ Action: 'CREATE' as const, ResourceRecordSet: record(name) })),
      },
    }),
  )
const count = () => client.send(new GetHostedZoneCountCommand({}))
const busy = {
  name: 'PriorRequestNotComplete',
  message: 'The request was rejected because Route 53 was still processing a prior request.',
  status: 400,
}

describe('Strict', () => {
  test('R53-082: a zone takes one change at a time, other zones go on', async () => {
    await create(exampleZoneId, 'a.example.test')
    expect(await errorOf(create(exampleZoneId, 'b.example.test'))).toEqual(busy)
    expect(await errorOf(client.send(new DeleteHostedZoneCommand({ Id: exampleZoneId })))).toEqual(busy)
    expect(await errorOf(client.send(new UpdateHostedZoneCommentCommand({ Id: exampleZoneId })))).toEqual(busy)
    await create(rolecallZoneId, 'a.rolecall.test')
    now += 500
    await create(exampleZoneId, 'b.example.test')
  })

  test('R53-082: a batch that was rejected keeps nobody waiting', async () => {
    expect(await errorOf(create(exampleZoneId, 'a.other.test'))).toMatchObject({ name: 'InvalidChangeBatch' })
    await create(exampleZoneId, 'a.example.test')
  })

  test('R53-082: a clock that is set back keeps no zone busy', async () => {
    await create(exampleZoneId, 'a.example.test')
    now -= 60_000
    await create(exampleZoneId, 'b.example.test')
    expect(await errorOf(create(exampleZoneId, 'c.example.test'))).toEqual(busy)
  })

  test('R53-081: fifty requests at once, then ten a second', async () => {
    const answers = await Promise.all(
      Array.from({ length: 51 }, () =>
        count().then(
          () => 'counted',
          (error: unknown) => error,
        ),
      ),
    )
    const rejected = answers.filter((answer) => answer !== 'counted')
    expect(rejected).toEqual([expect.objectContaining({ name: 'Throttling', message: 'Rate exceeded' })])
    now += 100
    await count()
    expect(await errorOf(count())).toEqual({ name: 'Throttling', message: 'Rate exceeded', status: 400 })
  })

  test('R53-080: an operation may have a rate of its own', async () => {
    const make = () =>
      client.send(new CreateHostedZoneCommand({ Name: 'new.test', CallerReference: `${Math.random()}` }))
    await Promise.all(Array.from({ length: 40 }, make))
    expect(await errorOf(make())).toMatchObject({ name: 'Throttling' })
    await count()
  })

  test('R53-083: a change takes half a minute', async () => {
    const { ChangeInfo } = await create(exampleZoneId, 'a.example.test')
    const status = async () => (await client.send(new GetChangeCommand({ Id: ChangeInfo?.Id }))).ChangeInfo?.Status
    now += 29_999
    expect(await status()).toBe('PENDING')
    now += 1
    expect(await status()).toBe('INSYNC')
  })

  test('R53-007: a zone has a quota of record sets, and takes none beyond it', async () => {
    changeSettings(emulator.emulator.store, { recordQuota: 9 })
    expect(await errorOf(create(exampleZoneId, 'a.example.test', 'b.example.test'))).toEqual({
      name: 'InvalidChangeBatch',
      message: '[Exceeded limit of 9 on number of RRSets in this zone.]',
      status: 400,
    })
    await create(exampleZoneId, 'a.example.test')
  })

  test('R53-005: an account has a quota of zones', async () => {
    changeSettings(emulator.emulator.store, { zoneQuota: 2 })
    const third = client.send(new CreateHostedZoneCommand({ Name: 'third.test', CallerReference: 'third' }))
    expect(await errorOf(third)).toMatchObject({ name: 'TooManyHostedZones', status: 400 })
  })

  test('can be turned off again', async () => {
    emulator.emulator.strict.change(strictnessOf({ isStrict: false }))
    await create(exampleZoneId, 'a.example.test')
    await create(exampleZoneId, 'b.example.test')
    await Promise.all(Array.from({ length: 60 }, count))
  })
})
