import type { CreateHostedZoneCommandInput, ResourceRecordSet } from '@aws-sdk/client-route-53'
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  ListHostedZonesByNameCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const create = (person: Person, input: Partial<CreateHostedZoneCommandInput>) =>
  emulator
    .clientFor(person, Route53Client)
    .send(new CreateHostedZoneCommand({ Name: 'new.test', CallerReference: `${Math.random()}`, ...input }))

describe('CreateHostedZone', () => {
  test('R53-005: allowed: an admin gets a zone with its NS and SOA records', async () => {
    const made = await create('admin', { Name: 'Made.Test', HostedZoneConfig: { Comment: 'mine' } })
    expect(made.HostedZone).toMatchObject({
      Name: 'made.test.',
      ResourceRecordSetCount: 2,
      Config: { Comment: 'mine', PrivateZone: false },
    })
    expect(made.ChangeInfo?.Status).toBe('PENDING')
    expect(made.DelegationSet?.NameServers).toHaveLength(4)
    expect(made.Location).toBe(`${emulator.url}/2013-04-01${made.HostedZone?.Id}`)
    const listed = await emulator
      .clientFor('admin', Route53Client)
      .send(new ListResourceRecordSetsCommand({ HostedZoneId: made.HostedZone?.Id }))
    expect(listed.ResourceRecordSets?.map(({ Type }) => Type)).toEqual(['NS', 'SOA'])
  })

  test('denied: Otto may change records, but make no zone', async () => {
    expect(await errorOf(create('otto', {}))).toMatchObject({ name: 'AccessDenied', status: 403 })
  })

  test('R53-005: a caller reference is good for one zone', async () => {
    await create('admin', { CallerReference: 'once' })
    expect(await errorOf(create('admin', { CallerReference: 'once' }))).toEqual({
      name: 'HostedZoneAlreadyExists',
      message: 'A hosted zone has already been created with the specified caller reference.',
      status: 409,
    })
  })

  test.each([
    ['0/25.2.0.192.in-addr.arpa', '0\\05725.2.0.192.in-addr.arpa.'],
    ['ex\\344mple.com', 'ex\\344mple.com.'],
    ['Ex\\304mple.com', 'ex\\304mple.com.'],
    ['foo.a*b.example.com', 'foo.a\\052b.example.com.'],
    ['foo.*.example.com', 'foo.\\052.example.com.'],
    ['_tcp.example.com.', '_tcp.example.com.'],
    ['a@b!.example.com', 'a\\100b\\041.example.com.'],
    ['a\\040b.example.com', 'a\\040b.example.com.'],
    ['co.uk', 'co.uk.'],
  ])('R53-022: a zone may be named %s', async (Name, stored) => {
    const { HostedZone } = await create('admin', { Name })
    expect(HostedZone?.Name).toBe(stored)
    const record: ResourceRecordSet = {
      Name,
      Type: 'TXT',
      TTL: 60,
      ResourceRecords: [{ Value: '"v=DMARC1\\; p=none"' }],
    }
    await emulator.clientFor('admin', Route53Client).send(
      new ChangeResourceRecordSetsCommand({
        HostedZoneId: HostedZone?.Id,
        ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: record }] },
      }),
    )
    const byName = new ListHostedZonesByNameCommand({ DNSName: Name, MaxItems: 1 })
    expect((await emulator.clientFor('admin', Route53Client).send(byName)).HostedZones?.[0]?.Id).toBe(HostedZone?.Id)
  })

  test.each(['com', 'COM.', 'localhost'])('malformed: the top-level domain %s', async (Name) => {
    expect(await errorOf(create('admin', { Name }))).toEqual({
      name: 'InvalidDomainName',
      message: `${Name.toLowerCase().replace('.', '')} is reserved by AWS!`,
      status: 400,
    })
  })

  test.each<[string, Partial<CreateHostedZoneCommandInput>, string]>([
    ['a wildcard', { Name: '*.example.com' }, 'InvalidDomainName'],
    ['an asterisk within the first label', { Name: 'a*b.example.com' }, 'InvalidDomainName'],
    ['an escaped asterisk', { Name: '\\052.example.com' }, 'InvalidDomainName'],
    ['the root', { Name: '.' }, 'InvalidDomainName'],
    ['an empty name', { Name: '' }, 'InvalidDomainName'],
    ['a space', { Name: 'a b.example.com' }, 'InvalidDomainName'],
    ['a letter outside of ASCII', { Name: 'ex\u00e4mple.com' }, 'InvalidDomainName'],
    ['a name with two dots', { Name: 'a..test' }, 'InvalidDomainName'],
    ['a label of 64 bytes', { Name: `${'a'.repeat(64)}.test` }, 'InvalidDomainName'],
    ['an empty caller reference', { CallerReference: '' }, 'InvalidInput'],
    ['a comment of 257 characters', { HostedZoneConfig: { Comment: 'c'.repeat(257) } }, 'InvalidInput'],
    ['a private zone, which is not emulated', { VPC: { VPCId: 'vpc-1', VPCRegion: 'us-east-1' } }, 'NotImplemented'],
    ['a delegation set that does not exist', { DelegationSetId: 'N1' }, 'NoSuchDelegationSet'],
  ])('malformed: %s', async (_title, input, name) => {
    expect(await errorOf(create('admin', input))).toMatchObject({ name, status: 400 })
  })
})
