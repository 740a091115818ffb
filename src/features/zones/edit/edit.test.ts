import { describe, expect, test } from 'vitest'
import type { RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { checkDraft, hasProblems } from './checkDraft.ts'
import { editedValue, wireValue } from './editedValue.ts'
import type { RecordDraft } from './recordDraft.ts'
import { changesFor, draftOf, recordOf } from './recordDraft.ts'

const zone = { id: 'Z1', name: 'example.test' }
const draft = (more: Partial<RecordDraft>): RecordDraft => ({
  ...draftOf(undefined, zone),
  name: 'www',
  values: ['192.0.2.1'],
  ...more,
})

const stored: RecordSet[] = [
  {
    Name: 'api.example.test.',
    Type: 'A',
    TTL: 300,
    ResourceRecords: [{ Value: '192.0.2.10' }, { Value: '192.0.2.11' }],
  },
  { Name: '_acme-challenge.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"kQ3"' }] },
  { Name: 'dkim.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: `"${'a'.repeat(255)}" "b"` }] },
  { Name: 'cut.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"a" "b"' }, { Value: '"ab"' }] },
  { Name: 'tight.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"a""\\142"' }] },
  { Name: 'lines.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"a\\012b"' }] },
  { Name: 'q.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"\\"hi\\""' }] },
  { Name: 'bytes.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '"\\377x"' }] },
  { Name: 'empty.example.test.', Type: 'TXT', TTL: 60, ResourceRecords: [{ Value: '""' }] },
  {
    Name: 'w.example.test.',
    Type: 'A',
    TTL: 60,
    SetIdentifier: 'blue',
    Weight: 10,
    ResourceRecords: [{ Value: '192.0.2.1' }],
  },
  {
    Name: 'alias.example.test.',
    Type: 'A',
    AliasTarget: { HostedZoneId: 'Z1', DNSName: 'api.example.test.', EvaluateTargetHealth: true },
  },
]

test.each(stored)('a record that nobody changed is sent as it was read: $Name', (record) => {
  expect(recordOf(draftOf(record, zone), zone, record)).toEqual(record)
})

test.each(stored)('nothing is found wrong with what Route 53 has taken: $Name', (record) => {
  expect(hasProblems(checkDraft(draftOf(record, zone), zone, record))).toBe(false)
})

test('R53-045: texts that are cut in another way than ours stay so when something else is changed', () => {
  const record = stored.find(({ Name }) => Name?.startsWith('cut.'))
  const edited = { ...draftOf(record, zone), ttl: '3600' }
  edited.values = [...edited.values, 'c']
  expect(recordOf(edited, zone, record)).toEqual({
    ...record,
    TTL: 3600,
    ResourceRecords: [...(record?.ResourceRecords ?? []), { Value: '"c"' }],
  })
})

test.each([
  ['cdn', 'Z1', 'cdn.example.test.'],
  ['api.example.test', 'Z1', 'api.example.test.'],
  ['@', 'Z1', 'example.test.'],
  ['bücher', 'Z1', 'xn--bcher-kva.example.test.'],
  ['d111.cloudfront.net', 'Z2FDTNDATAQYW2', 'd111.cloudfront.net.'],
  ['d111.cloudfront.net.', 'Z2FDTNDATAQYW2', 'd111.cloudfront.net.'],
])('R53-040: an alias of %s in the zone %s answers like %s', (aliasTarget, aliasZone, name) => {
  const alias = draft({ isAlias: true, aliasTarget, aliasZone })
  expect(recordOf(alias, zone).AliasTarget?.DNSName).toBe(name)
})

test('an alias to a name outside of its zone is found', () => {
  const alias = draft({ isAlias: true, aliasTarget: 'www.other.test.', aliasZone: 'Z1' })
  expect(checkDraft(alias, zone).aliasTarget).toMatch(/outside/)
})

test.each<[RecordType, string, string]>([
  ['CNAME', 'bücher.test', 'xn--bcher-kva.test'],
  ['MX', '10 post.bücher.test', '10 post.xn--bcher-kva.test'],
  ['TXT', '( "a"\n  "b" )', '"a" "b"'],
])('%s %j is sent as %s', (type, typed, wire) => expect(wireValue(type, typed)).toBe(wire))

test('a wildcard is shown as * and sent as a name that Route 53 stores as \\052', () => {
  const star = draftOf(
    { Name: '\\052.preview.example.test.', Type: 'A', TTL: 1, ResourceRecords: [{ Value: '192.0.2.1' }] },
    zone,
  )
  expect(star.name).toBe('*.preview')
  expect(recordOf(star, zone).Name).toBe('*.preview.example.test.')
})

test('R53-062: a change is DELETE of what was read and CREATE, never UPSERT', () => {
  const [base] = stored
  const next = recordOf(draft({}), zone)
  expect(changesFor(base, next).map(({ Action }) => Action)).toEqual(['DELETE', 'CREATE'])
  expect(changesFor(base, next)[0]?.ResourceRecordSet).toBe(base)
  expect(changesFor(undefined, next).map(({ Action }) => Action)).toEqual(['CREATE'])
})

test.each([
  ['plain', '"plain"'],
  ['"already" "quoted"', '"already" "quoted"'],
  ['"a""b"', '"a" "b"'],
  ['say "hi"', '"say \\"hi\\""'],
])('R53-045: %j is sent as %j', (typed, wire) => expect(wireValue('TXT', typed)).toBe(wire))

test('R53-045: a text that looks quoted is edited in its quoted form', () => {
  expect(editedValue('TXT', '"\\"hi\\""')).toBe('"\\"hi\\""')
})

describe('checkDraft', () => {
  test.each<[RecordType, string]>([
    ['A', '192.0.2.1'],
    ['A', ' 192.0.2.1 '],
    ['AAAA', '2001:db8::1'],
    ['CNAME', 'target.test.'],
    ['CNAME', 'app'],
    ['CNAME', '_a1b2.acm-validations.aws.'],
    ['MX', '10 mail.test'],
    ['MX', '0 .'],
    ['MX', '10 192.0.2.1'],
    ['CNAME', 'bücher.test'],
    ['TXT', ''],
    ['TXT', 'é "x" \\'],
    ['SRV', '0 5 5060 sip.test.'],
    ['CAA', '0 issue "ca.test"'],
    ['NS', 'ns-1.test'],
    ['NAPTR', '1 1 "u" "s" "" .'],
  ])('R53-043: takes %s %j', (type, value) => {
    expect(hasProblems(checkDraft(draft({ type, values: [value] }), zone))).toBe(false)
  })

  test.each<[RecordType, string]>([
    ['A', '192.0.2.01'],
    ['A', '192.0.2.256'],
    ['A', 'www'],
    ['AAAA', 'fe80::1%eth0'],
    ['CNAME', 'a b'],
    ['CNAME', 'a..b'],
    ['MX', 'mail.test'],
    ['MX', '65536 mail.test'],
    ['SRV', '0 5 sip.test'],
    ['CAA', '1 issue "x"'],
    ['TXT', 'a'.repeat(4001)],
    ['TXT', 'k=rsa;\np=MI'],
  ])('R53-043: finds fault with %s %j', (type, value) => {
    expect(checkDraft(draft({ type, values: [value] }), zone).values[0]).toBeTruthy()
  })

  test.each<[Partial<RecordDraft>, RegExp]>([
    [{ name: '', type: 'CNAME', values: ['a.test'] }, /top of a zone/],
    [{ name: '*', type: 'NS', values: ['a.test'] }, /wildcard/],
    [{ name: 'www.example.test.example.test' }, /stands twice/],
  ])('R53-040, R53-041, R53-047: the name of %j', (more, problem) => {
    expect(checkDraft(draft(more), zone).name).toMatch(problem)
  })

  test.each(['', '-1', '1.5', '2147483648', '5m'])('R53-046: a TTL of %j', (ttl) => {
    expect(checkDraft(draft({ ttl }), zone).ttl).toBeTruthy()
  })

  test('a row of MX without a server is no value', () => {
    const mail = draft({ type: 'MX', values: ['10 mail.test', '20 '] })
    expect(hasProblems(checkDraft(mail, zone))).toBe(false)
    expect(recordOf(mail, zone).ResourceRecords).toEqual([{ Value: '10 mail.test' }])
    expect(checkDraft(draft({ type: 'MX', values: ['10'] }), zone).together).toMatch(/at least one/)
  })

  test('no values, the same twice, two for a CNAME', () => {
    expect(checkDraft(draft({ values: ['', ' '] }), zone).together).toMatch(/at least one/)
    expect(checkDraft(draft({ values: ['192.0.2.1', '192.0.2.1'] }), zone).together).toMatch(/twice/)
    expect(checkDraft(draft({ type: 'CNAME', values: ['a.test', 'b.test'] }), zone).together).toMatch(/one value/)
  })

  test('R53-049: an alias needs a target and a zone, and no values', () => {
    const alias = draft({ isAlias: true, values: [''], aliasTarget: 'api.example.test', aliasZone: 'Z1' })
    expect(hasProblems(checkDraft(alias, zone))).toBe(false)
    expect(checkDraft({ ...alias, aliasTarget: ' ' }, zone).aliasTarget).toBeTruthy()
    expect(checkDraft({ ...alias, aliasZone: '' }, zone).aliasZone).toBeTruthy()
  })
})
