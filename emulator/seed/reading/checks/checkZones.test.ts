import { expect, test } from 'vitest'
import { seedParts } from '../seedParts.ts'
import { SeedProblems } from '../seedProblems.ts'
import { checkZones } from './checkZones.ts'

const zoneOf = (...records: readonly object[]) => ({ hostedZones: [{ id: 'Z1', name: 'example.com', records }] })

function problemsOf(document: object): readonly string[] {
  const problems = new SeedProblems((path) => path.replace('hostedZones[0]', ''))
  checkZones(seedParts(document), problems)
  return problems.error().message.split('\n')
}

test('record sets that Route 53 takes are no problem', () => {
  const record = { name: '*.example.com', type: 'TXT', values: ['"a"', '"b"'] }
  expect(problemsOf(zoneOf(record, { ...record, type: 'MX', values: ['10 mx.example.org'] }))).toEqual([''])
})

const a = { name: 'www.example.com', type: 'A', values: ['192.0.2.1'] }
const alias = { name: 'example.com', type: 'A', alias: { hostedZoneId: 'Z1', name: 'www.example.com' } }

test('routing policies, and aliases to the zone itself and to a service of AWS, are no problem', () => {
  expect(
    problemsOf(
      zoneOf(
        { ...a, routing: { setIdentifier: 'one', weight: 1 } },
        { ...a, routing: { setIdentifier: 'two', weight: 0 } },
        alias,
        {
          name: 'cdn.example.com',
          type: 'A',
          alias: { hostedZoneId: 'Z2FDTNDATAQYW2', name: 'd111.cloudfront.net' },
          routing: { setIdentifier: 'first', failover: 'PRIMARY' },
        },
        { ...a, name: 'cdn.example.com', routing: { setIdentifier: 'second', failover: 'SECONDARY' } },
      ),
    ),
  ).toEqual([''])
})

test.each<[string, object, string]>([
  ['an alias that leads nowhere', zoneOf(alias), '.records[0]: Tried to create an alias that targets www.example.com.'],
  [
    'an alias and values at once',
    zoneOf({ ...a, alias: { hostedZoneId: 'Z2FDTNDATAQYW2', name: 'd111.cloudfront.net' } }),
    '.records[0]: has either values or an alias.',
  ],
  ['neither of them', zoneOf({ name: 'www.example.com', type: 'A' }), '.records[0]: has either values or an alias.'],
  [
    'a routing without a policy',
    zoneOf({ ...a, routing: { setIdentifier: 'one' } }),
    '.records[0].routing: names one policy: weight, region,',
  ],
  [
    'two of one set identifier',
    zoneOf(
      { ...a, routing: { setIdentifier: 'one', weight: 1 } },
      { ...a, routing: { setIdentifier: 'one', weight: 2 } },
    ),
    '.records[1]: there is a A of this name and setIdentifier already.',
  ],
  [
    'a place that Route 53 does not have',
    zoneOf({ ...a, routing: { setIdentifier: 'one', geoLocation: { country: 'XX' } } }),
    '.records[0]: The geolocation [country = (XX)] is not supported.',
  ],
  [
    'a primary whose health nobody knows',
    zoneOf({ ...a, routing: { setIdentifier: 'one', failover: 'PRIMARY' } }),
    '.records[0]: A non-alias primary ResourceRecordSet must have an associated health check.',
  ],
  [
    "a zone's name",
    { hostedZones: [{ id: 'Z1', name: 'example' }] },
    '.name: must be a domain name of two labels or more, like example.com.',
  ],
  [
    'a record of another zone',
    zoneOf({ name: 'www.example.org', type: 'A', values: ['192.0.2.1'] }),
    '.records[0]: RRSet with DNS name www.example.org. is not permitted in zone example.com.',
  ],
  [
    "a record's value",
    zoneOf({ name: 'www.example.com', type: 'A', values: ['192.0.2.256'] }),
    ".records[0]: Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a " +
      "valid IPv4 address) encountered with '192.0.2.256''.",
  ],
  [
    'a type that Route 53 does not have',
    zoneOf({ name: 'www.example.com', type: 'AX', values: ['x'] }),
    '.records[0].type: must be one of ',
  ],
  [
    'a second record set of a name and type',
    zoneOf(
      { name: 'www.example.com', type: 'A', values: ['192.0.2.1'] },
      { name: 'WWW.example.com.', type: 'A', values: ['192.0.2.2'] },
    ),
    '.records[1]: there is a A of this name already. Put all values into one.',
  ],
  [
    'a CNAME beside another record',
    zoneOf(
      { name: 'www.example.com', type: 'A', values: ['192.0.2.1'] },
      { name: 'www.example.com', type: 'CNAME', values: ['example.org'] },
    ),
    '.records[1]: a CNAME stands alone at its name. Take out the others, or it.',
  ],
  [
    'the record sets that a zone has by itself',
    zoneOf({ name: 'example.com', type: 'NS', values: ['ns.example.org.'] }),
    '.records[0]: every zone has its own NS and SOA at the top. Take it out.',
  ],
])('A place and a reason are given for %s', (_what, document, line) => {
  const found = problemsOf(document)
  expect(found).toHaveLength(1)
  expect(found[0]?.startsWith(line), found[0]).toBe(true)
})
