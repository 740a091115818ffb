import { ChangeResourceRecordSetsCommand, GetChangeCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { changeSettings } from '../../../emulator/services/route53/settings.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
let now = Date.now()
beforeEach(async () => {
  emulator = await startEmulator({ clock: () => now })
})
afterEach(() => emulator.close())

async function submit(): Promise<string> {
  const record = { Name: 'new.example.test', Type: 'TXT' as const, TTL: 60, ResourceRecords: [{ Value: '"x"' }] }
  const command = new ChangeResourceRecordSetsCommand({
    HostedZoneId: exampleZoneId,
    ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: record }] },
  })
  const { ChangeInfo } = await emulator.clientFor('otto', Route53Client).send(command)
  return ChangeInfo?.Id ?? ''
}

const get = (person: Person, Id: string) => emulator.clientFor(person, Route53Client).send(new GetChangeCommand({ Id }))
const statusOf = async (id: string) => (await get('rosa', id)).ChangeInfo?.Status

describe('GetChange', () => {
  test('R53-083: allowed: PENDING, and INSYNC four seconds later', async () => {
    const id = await submit()
    expect(await statusOf(id)).toBe('PENDING')
    now += 3_999
    expect(await statusOf(id)).toBe('PENDING')
    now += 1
    expect(await statusOf(id.replace('/change/', ''))).toBe('INSYNC')
  })

  test('R53-083: the delay can be set for the changes to come', async () => {
    changeSettings(emulator.emulator.store, { propagationDelayMs: 60_000 })
    const id = await submit()
    now += 59_999
    expect(await statusOf(id)).toBe('PENDING')
    now += 1
    expect(await statusOf(id)).toBe('INSYNC')
  })

  test('denied: a guest', async () => {
    const { name, status, message } = await errorOf(get('guest', 'C1'))
    expect({ name, status }).toEqual({ name: 'AccessDenied', status: 403 })
    expect(message).toContain('route53:GetChange on resource: arn:aws:route53:::change/C1')
  })

  test('malformed: an id that no change has', async () => {
    expect(await errorOf(get('rosa', 'C0NOTHING'))).toMatchObject({ name: 'NoSuchChange', status: 404 })
  })
})
