import { expect, test } from 'vitest'
import type { StackResource } from './app.ts'
import type { Finding } from './finding.ts'
import { layOutZones } from './layOutZones.ts'
import { Stack } from './stack.ts'
import type { JsonObject } from './template.ts'

const around = { account: '1', region: 'eu-west-1', partition: 'aws', exports: new Map(), findings: [] }
const stack = new Stack('', { Resources: {} }, {}, { ...around, nested: () => undefined })
const zone: StackResource = resource('Zone', 'AWS::Route53::HostedZone', { Name: 'example.test.' }, 'Z1')

function resource(id: string, type: string, properties: JsonObject, ref = id): StackResource {
  return { stack, id, type, where: id, ref, properties }
}

function laidOut(...records: readonly JsonObject[]) {
  const findings: Finding[] = []
  const sets = records.map((each, at) => resource(`R${at}`, 'AWS::Route53::RecordSet', { HostedZoneId: 'Z1', ...each }))
  const zones = layOutZones([zone, ...sets], findings)
  return { records: zones[0]?.records, said: findings.map(({ where, text }) => `${where}: ${text}`) }
}

const web = { Name: 'www.example.test.', Type: 'A', TTL: '60', ResourceRecords: ['192.0.2.1'] }
const laidWeb = { name: 'www.example.test', type: 'A', ttl: 60, values: ['192.0.2.1'] }

test.each<[string, JsonObject, object]>([
  ['weighted', { Weight: '10' }, { weight: 10 }],
  ['by latency', { Region: 'eu-west-1' }, { region: 'eu-west-1' }],
  ['the secondary of a failover', { Failover: 'SECONDARY' }, { failover: 'SECONDARY' }],
  [
    'by place',
    { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
    { geoLocation: { country: 'US', subdivision: 'CA' } },
  ],
  ['by continent', { GeoLocation: { ContinentCode: 'EU' } }, { geoLocation: { continent: 'EU' } }],
  ['several values', { MultiValueAnswer: true }, { multiValueAnswer: true }],
])('%s', (_what, policy, routing) => {
  expect(laidOut({ ...web, SetIdentifier: 'one', ...policy })).toEqual({
    records: [{ ...laidWeb, routing: { setIdentifier: 'one', ...routing } }],
    said: [],
  })
})

test('aliases to the zone itself, with or without the last dot, and to CloudFront', () => {
  const top = { Name: 'example.test', Type: 'A', AliasTarget: { HostedZoneId: 'Z1', DNSName: 'WWW.example.test.' } }
  const cdn = {
    Name: 'cdn.example.test',
    Type: 'AAAA',
    AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd111.cloudfront.net', EvaluateTargetHealth: 'false' },
  }
  expect(laidOut(web, top, cdn)).toEqual({
    records: [
      laidWeb,
      { name: 'example.test', type: 'A', alias: { hostedZoneId: 'Z1', name: 'WWW.example.test' } },
      {
        name: 'cdn.example.test',
        type: 'AAAA',
        alias: { hostedZoneId: 'Z2FDTNDATAQYW2', name: 'd111.cloudfront.net' },
      },
    ],
    said: [],
  })
})

test('what cannot be there is named, and so is what leads to it', () => {
  const to = (HostedZoneId: string, DNSName: string) => ({ Type: 'A', AliasTarget: { HostedZoneId, DNSName } })
  expect(
    laidOut(
      { Name: 'shop.example.test', ...to('ZELSEWHERE', 'shop.example.org') },
      { Name: 'buy.example.test', ...to('Z1', 'shop.example.test') },
      { Name: 'now.example.test', ...to('Z1', 'buy.example.test') },
      { ...web, Weight: 1 },
      { ...web, SetIdentifier: 'near', GeoProximityLocation: { AWSRegion: 'eu-west-1' } },
      { ...web, SetIdentifier: 'first', Failover: 'PRIMARY', HealthCheckId: 'h' },
      { ...web, HostedZoneId: 'ZOTHER' },
    ),
  ).toEqual({
    records: [],
    said: [
      'R0: The record shop.example.test is not there: its alias leads to shop.example.org, where no service of AWS that is known here answers.',
      'R3: The record www.example.test is not there: it has a Weight and no SetIdentifier. Give it one: Route 53 refuses it too.',
      'R4: The record www.example.test is not there: GeoProximityLocation is not laid out.',
      'R5: The record www.example.test is not there: health checks are not laid out, and a primary without one is refused.',
      'R6: The record www.example.test is not there: its hosted zone is not of this app.',
      'R1: The record buy.example.test is not there: its alias leads to shop.example.test, where no A is.',
      'R2: The record now.example.test is not there: its alias leads to buy.example.test, where no A is.',
    ],
  })
})

test('a record is there without its health check, and that is said', () => {
  expect(laidOut({ ...web, SetIdentifier: 'one', Weight: 1, HealthCheckId: 'h' })).toEqual({
    records: [{ ...laidWeb, routing: { setIdentifier: 'one', weight: 1 } }],
    said: ['R0: The record www.example.test is there without its health check.'],
  })
})
