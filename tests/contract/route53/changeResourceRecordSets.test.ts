import type { Change, ResourceRecordSet } from '@aws-sdk/client-route-53'
import {
  ChangeResourceRecordSetsCommand,
  InvalidChangeBatch,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exampleZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeEach(async () => {
  emulator = await startEmulator()
})
afterEach(() => emulator.close())

function change(person: Person, changes: Change[], more: { HostedZoneId?: string; Comment?: string } = {}) {
  const { HostedZoneId = exampleZoneId, Comment } = more
  const command = new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes: changes, Comment } })
  return emulator.clientFor(person, Route53Client).send(command)
}

async function records(): Promise<ResourceRecordSet[]> {
  const command = new ListResourceRecordSetsCommand({ HostedZoneId: exampleZoneId })
  return (await emulator.clientFor('admin', Route53Client).send(command)).ResourceRecordSets ?? []
}

const set = (Name: string, Type: ResourceRecordSet['Type'], TTL: number, ...values: string[]): ResourceRecordSet => ({
  Name,
  Type,
  TTL,
  ResourceRecords: values.map((Value) => ({ Value })),
})
const oldToken = set('_acme-challenge.example.test', 'TXT', 60, '"kQ3vX0u7Yb2pLr9sTn4wZc6d"')
const newToken = set('_acme-challenge.example.test', 'TXT', 60, '"p7X-new"')
const changeToken: Change[] = [
  { Action: 'DELETE', ResourceRecordSet: oldToken },
  { Action: 'CREATE', ResourceRecordSet: newToken },
]
const deleteMail: Change = {
  Action: 'DELETE',
  ResourceRecordSet: set('mail.example.test', 'MX', 3600, '10 mx1.example.test.'),
}

describe('ChangeResourceRecordSets', () => {
  test('R53-062: allowed: Otto changes a TXT record and gets a change that is PENDING', async () => {
    const { ChangeInfo } = await change('otto', changeToken, { Comment: 'renew' })
    expect(ChangeInfo).toMatchObject({
      Id: expect.stringMatching(/^\/change\/C[A-Z0-9]{13,20}$/),
      Status: 'PENDING',
      Comment: 'renew',
    })
    expect(ChangeInfo?.SubmittedAt).toBeInstanceOf(Date)
    expect(await records()).toContainEqual({ ...newToken, Name: '_acme-challenge.example.test.' })
  })

  test('denied: Rosa may change no record, and is told so before anything is looked at', async () => {
    const before = await records()
    for (const zone of [exampleZoneId, 'ZNOWHERE']) {
      const { name, status, message } = await errorOf(change('rosa', changeToken, { HostedZoneId: zone }))
      expect({ name, status }).toEqual({ name: 'AccessDenied', status: 403 })
      expect(message).toMatch(
        new RegExp(
          `route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/${zone} because no identity-based policy allows`,
        ),
      )
    }
    expect(await records()).toEqual(before)
  })

  test('R53-068: denied: one record of a type that Otto may not touch refuses the whole batch', async () => {
    const before = await records()
    expect(await errorOf(change('otto', [...changeToken, deleteMail]))).toMatchObject({
      name: 'AccessDenied',
      status: 403,
    })
    expect(await records()).toEqual(before)
    await change('admin', [...changeToken, deleteMail])
  })

  test('R53-067: denied: Otto may change records below the top of the zone, not at it', async () => {
    const top: Change = { Action: 'CREATE', ResourceRecordSet: set('example.test', 'TXT', 60, '"x"') }
    expect(await errorOf(change('otto', [top]))).toMatchObject({ name: 'AccessDenied', status: 403 })
    const escaped: Change = { Action: 'CREATE', ResourceRecordSet: set('*.EXAMPLE.test.', 'TXT', 60, '"x"') }
    await change('otto', [escaped])
    expect(await records()).toContainEqual(set('\\052.example.test.', 'TXT', 60, '"x"'))
  })

  test('R53-066: every problem has its own message, and nothing is written', async () => {
    const before = await records()
    const wrong: Change[] = [
      { Action: 'CREATE', ResourceRecordSet: set('ok.example.test', 'A', 60, '192.0.2.1') },
      { Action: 'CREATE', ResourceRecordSet: set('a.example.test', 'A', 60, 'nonsense') },
      { Action: 'DELETE', ResourceRecordSet: set('gone.example.test', 'A', 60, '192.0.2.1') },
    ]
    const messages = [
      "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'nonsense''",
      "Tried to delete resource record set [name='gone.example.test.', type='A'] but it was not found",
    ]
    const refused = await change('admin', wrong).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InvalidChangeBatch)
    expect(refused).toMatchObject({ message: `[${messages.join(', ')}]`, $metadata: { httpStatusCode: 400 } })
    expect(await records()).toEqual(before)
  })

  test('malformed: no changes, a TTL below zero, no TTL, an unknown type, an unknown action', async () => {
    const malformed: Change[][] = [
      [],
      [{ Action: 'CREATE', ResourceRecordSet: set('a.example.test', 'A', -1, '192.0.2.1') }],
      [{ Action: 'CREATE', ResourceRecordSet: { ...set('a.example.test', 'A', 1, '192.0.2.1'), TTL: undefined } }],
      [{ Action: 'CREATE', ResourceRecordSet: set('a.example.test', 'NONE' as 'A', 1, '192.0.2.1') }],
      [{ Action: 'REPLACE' as 'CREATE', ResourceRecordSet: set('a.example.test', 'A', 1, '192.0.2.1') }],
    ]
    for (const changes of malformed) {
      const { status, name } = await errorOf(change('admin', changes))
      expect({ status, known: ['InvalidInput', 'MalformedInput'].includes(name), name }).toEqual({
        status: 400,
        known: true,
        name,
      })
    }
  })

  test('an unknown zone', async () => {
    expect(await errorOf(change('admin', changeToken, { HostedZoneId: 'ZNOWHERE' }))).toEqual({
      name: 'NoSuchHostedZone',
      message: 'No hosted zone found with ID: ZNOWHERE',
      status: 404,
    })
  })

  test('R53-064: 1,000 values fit in a request, 1,001 do not', async () => {
    const values = (count: number): Change[] =>
      Array.from({ length: Math.ceil(count / 100) }, (_, part) => ({
        Action: 'CREATE',
        ResourceRecordSet: set(
          `v${part}.example.test`,
          'A',
          60,
          ...Array.from({ length: Math.min(100, count - part * 100) }, (_, n) => `10.0.${part}.${n}`),
        ),
      }))
    expect(await errorOf(change('admin', values(1001)))).toMatchObject({ name: 'InvalidChangeBatch', status: 400 })
    await change('admin', values(1000))
    expect(await records()).toHaveLength(18)
  })

  test('R53-064: aliases have no values, so that thousands fit in a request', async () => {
    const aliases = Array.from({ length: 4001 }, (_, n): Change => ({
      Action: 'CREATE',
      ResourceRecordSet: {
        Name: `alias-${n}.a-longer-name-as-they-are-in-practice.example.test`,
        Type: 'A',
        AliasTarget: { HostedZoneId: exampleZoneId, DNSName: 'api.example.test', EvaluateTargetHealth: false },
      },
    }))
    const { ChangeInfo } = await change('admin', aliases)
    expect(ChangeInfo?.Status).toBe('PENDING')
  })

  test('R53-049: a target that is not known here is taken, with a remark in the decision log', async () => {
    const target = { HostedZoneId: 'Z0NEWREGION', DNSName: 'lb.xx-new-9.elb.amazonaws.com', EvaluateTargetHealth: true }
    const taken = await change('admin', [
      { Action: 'CREATE', ResourceRecordSet: { Name: 'lb.example.test', Type: 'A', AliasTarget: target } },
    ])
    const answer = await fetch(`${emulator.url}/_rolecall/decisions/${taken.$metadata.requestId}`)
    expect(((await answer.json()) as { notes: unknown }).notes).toEqual([
      {
        about: 'alias targets that are not known here and were taken unjudged',
        detail: ['lb.xx-new-9.elb.amazonaws.com. in zone Z0NEWREGION'],
      },
    ])
  })
})
