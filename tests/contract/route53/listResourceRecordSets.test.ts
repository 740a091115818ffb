import type { ListResourceRecordSetsCommandInput, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { ChangeResourceRecordSetsCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleZoneId, rolecallZoneId } from '../../../emulator/services/route53/seed.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const list = (person: Person, input: Partial<ListResourceRecordSetsCommandInput> = {}) =>
  emulator
    .clientFor(person, Route53Client)
    .send(new ListResourceRecordSetsCommand({ HostedZoneId: exampleZoneId, ...input }))
const titles = (records: readonly ResourceRecordSet[] = []) => records.map(({ Name, Type }) => `${Name} ${Type}`)

describe('ListResourceRecordSets', () => {
  test('R53-021, R53-022: allowed: in the order of reversed labels, names escaped', async () => {
    const { ResourceRecordSets, IsTruncated } = await list('rosa')
    expect(titles(ResourceRecordSets)).toEqual([
      'example.test. NS',
      'example.test. SOA',
      '_acme-challenge.example.test. TXT',
      'mail._domainkey.example.test. TXT',
      'api.example.test. A',
      'mail.example.test. MX',
      '\\052.preview.example.test. A',
      'www.example.test. CNAME',
    ])
    expect(IsTruncated).toBe(false)
  })

  test('denied: a guest', async () => {
    const { name, message } = await errorOf(list('guest'))
    expect(name).toBe('AccessDenied')
    expect(message).toContain(
      `route53:ListResourceRecordSets on resource: arn:aws:route53:::hostedzone/${exampleZoneId}`,
    )
  })

  test.each<[string, Partial<ListResourceRecordSetsCommandInput>]>([
    ['a type without a name', { StartRecordType: 'A' }],
    ['a set identifier without a type', { StartRecordName: 'a.test', StartRecordIdentifier: 'x' }],
    ['a name that is none', { StartRecordName: 'a..test' }],
    ['a page of none', { MaxItems: 0 }],
  ])('malformed: %s', async (_title, input) => {
    expect(await errorOf(list('rosa', input))).toMatchObject({ name: 'InvalidInput', status: 400 })
  })

  test('an unknown zone', async () => {
    expect(await errorOf(list('rosa', { HostedZoneId: 'ZNOWHERE' }))).toMatchObject({
      name: 'NoSuchHostedZone',
      status: 404,
    })
  })

  test('R53-020: starts at a name and a type, in the zone or after its last record', async () => {
    expect(titles((await list('rosa', { StartRecordName: 'MAIL.example.test' })).ResourceRecordSets)[0]).toBe(
      'mail.example.test. MX',
    )
    expect(
      titles(
        (await list('rosa', { StartRecordName: '*.preview.example.test', StartRecordType: 'A', MaxItems: 1 }))
          .ResourceRecordSets,
      ),
    ).toEqual(['\\052.preview.example.test. A'])
    expect(titles((await list('rosa', { StartRecordName: 'zzz.example.test' })).ResourceRecordSets)).toEqual([])
  })

  test('R53-020: a zone of 1,000 record sets comes in pages that join without a gap, set identifiers included', async () => {
    const client = emulator.rootClient(Route53Client)
    const changes = Array.from({ length: 1000 }, (_, n) => ({
      Action: 'CREATE' as const,
      ResourceRecordSet: {
        Name: `n${Math.floor(n / 10)}.rolecall.test`,
        Type: 'A' as const,
        TTL: 60,
        SetIdentifier: `set-${n % 10}`,
        Weight: n % 10,
        ResourceRecords: [{ Value: '192.0.2.1' }],
      },
    }))
    await client.send(
      new ChangeResourceRecordSetsCommand({ HostedZoneId: rolecallZoneId, ChangeBatch: { Changes: changes } }),
    )
    const seen: string[] = []
    let start: Partial<ListResourceRecordSetsCommandInput> = {}
    for (let more = true; more;) {
      const page = await list('rosa', { HostedZoneId: rolecallZoneId, ...start })
      seen.push(
        ...(page.ResourceRecordSets ?? []).map(({ Name, Type, SetIdentifier }) => `${Name} ${Type} ${SetIdentifier}`),
      )
      more = page.IsTruncated ?? false
      start = {
        StartRecordName: page.NextRecordName,
        StartRecordType: page.NextRecordType,
        StartRecordIdentifier: page.NextRecordIdentifier,
      }
      expect(page.ResourceRecordSets?.length).toBeLessThanOrEqual(300)
    }
    expect(seen).toHaveLength(1004)
    expect(new Set(seen).size).toBe(1004)
  })
})
