import { describe, expect, test } from 'vitest'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { filterRecords } from './filterRecords.ts'
import { recordLock } from './recordLock.ts'
import { recordTitle } from './recordNames.ts'
import { shownRouting, shownValues } from './shownValues.ts'

const record = (Name: string, Type: RecordSet['Type'], values: string[], more: Partial<RecordSet> = {}): RecordSet => ({
  Name,
  Type,
  TTL: 60,
  ResourceRecords: values.map((Value) => ({ Value })),
  ...more,
})
const soa = record('example.test.', 'SOA', ['ns. host. 1 2 3 4 5'])
const ns = record('example.test.', 'NS', ['ns-1.rolecall.test.'])
const api = record('api.example.test.', 'A', ['192.0.2.10', '192.0.2.11'])
const text = record('_dmarc.example.test.', 'TXT', ['"v=DMARC1; " "p=reject"'])
const star = record('\\052.preview.example.test.', 'A', ['192.0.2.40'])
const alias = record('alias.example.test.', 'A', [], {
  ResourceRecords: undefined,
  TTL: undefined,
  AliasTarget: { DNSName: 'api.example.test.', HostedZoneId: 'Z1', EvaluateTargetHealth: true },
})
const all = [ns, soa, text, alias, api, star]

test.each([
  [api, 'api A'],
  [ns, '@ NS'],
  [star, '*.preview A'],
  [{ ...api, SetIdentifier: 'blue' }, 'api A (blue)'],
])('R53-022: titles are relative and decoded (%#)', (one, title) => {
  expect(recordTitle(one, 'example.test')).toBe(title)
})

describe('shownValues', () => {
  test('R53-045: the strings of a TXT are shown as one text', () =>
    expect(shownValues(text)).toEqual(['"v=DMARC1; p=reject"']))
  test('R53-025: an alias is shown by its target', () =>
    expect(shownValues(alias)).toEqual(['alias of api.example.test., if healthy']))
})

test.each<[Partial<RecordSet>, string | undefined]>([
  [{}, undefined],
  [{ Weight: 0 }, 'weight 0'],
  [{ Region: 'eu-west-2' }, 'latency, eu-west-2'],
  [{ Failover: 'PRIMARY' }, 'failover, primary'],
  [{ GeoLocation: { CountryCode: '*' } }, 'location, everywhere else'],
  [{ GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } }, 'location, US-WA'],
  [{ MultiValueAnswer: true }, 'multivalue'],
])('R53-024: the routing of %j is shown as %s', (more, shown) => {
  expect(shownRouting({ ...api, ...more })).toBe(shown)
})

describe('recordLock', () => {
  const zone = { name: 'example.test' }
  test('R53-047: the SOA and NS at the top are locked, with a reason', () => {
    expect(recordLock(soa, zone)).toMatch(/SOA/)
    expect(recordLock(ns, zone)).toMatch(/name servers/)
  })
  test('an NS below the top is not', () =>
    expect(recordLock({ ...ns, Name: 'sub.example.test.' }, zone)).toBeUndefined())
  test('R53-004: a zone of another service is read-only', () =>
    expect(recordLock(api, { ...zone, owner: 'servicediscovery' })).toMatch(/only be read/))
  test('R53-026: so is a record of a traffic policy', () =>
    expect(recordLock({ ...api, TrafficPolicyInstanceId: 't' }, zone)).toMatch(/policy/))
})

test.each<[string, RecordSet['Type'] | 'all', RecordSet[]]>([
  ['', 'all', all],
  ['API', 'all', [alias, api]],
  ['192.0.2.4', 'all', [star]],
  ['*.', 'all', [star]],
  ['p=reject', 'all', [text]],
  ['', 'A', [alias, api, star]],
  ['nothing', 'all', []],
])('R53-020: filtering by %j and %s', (words, type, left) => {
  expect(filterRecords(all, { text: words, type: type ?? 'all' })).toEqual(left)
})
