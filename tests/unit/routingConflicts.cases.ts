/** Routing policies in the seeded zone example.test, and what Route 53 says about each. No sentence: the batch is kept. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import { exampleZoneId } from '../../emulator/services/route53/seed.ts'
import { type BatchCase, create, type Members } from './recordChanges.ts'

const w = 'RRSet with DNS name w.example.test., type A'
const weighted = (id: string, more: Members = {}) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Weight: 1, ...more })
const latency = (id: string, Region: ResourceRecordSet['Region']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Region })
const geo = (id: string, GeoLocation: ResourceRecordSet['GeoLocation']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, GeoLocation })
const near = (id: string, GeoProximityLocation: ResourceRecordSet['GeoProximityLocation']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, GeoProximityLocation })
const failover = (
  id: string,
  more: Members = { HealthCheckId: 'h' },
  Failover: ResourceRecordSet['Failover'] = 'PRIMARY',
) => create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Failover, ...more })
const toApi = { AliasTarget: { HostedZoneId: exampleZoneId, DNSName: 'api.example.test', EvaluateTargetHealth: true } }
const unknownPlaces: readonly (readonly [ResourceRecordSet['GeoLocation'], string])[] = [
  [{ ContinentCode: 'XX' }, 'continent = (XX, )'],
  [{ ContinentCode: 'toString' }, 'continent = (toString, )'],
  [{ CountryCode: 'ZZ' }, 'country = (ZZ)'],
  [{ CountryCode: 'HM' }, 'country = (HM)'],
  [{ CountryCode: 'us' }, 'country = (us)'],
  [{ CountryCode: 'US', SubdivisionCode: 'ZZ' }, 'country = (US), subdivision = (ZZ)'],
  [{ CountryCode: 'DE', SubdivisionCode: 'BE' }, 'country = (DE), subdivision = (BE)'],
  [{ CountryCode: '*', SubdivisionCode: 'WA' }, 'country = (*), subdivision = (WA)'],
  [{ ContinentCode: 'EU', CountryCode: 'DE' }, 'continent = (EU, Europe), country = (DE)'],
]
const twice = (what: string, where: string) => (id: string) =>
  `${w}, SetIdentifier ${id} cannot be created because a ${what} RRSet with the same name, type and ${where} already exists.`
const nearTwice = ['one', 'two'].map(twice('geoproximity', 'location'))
const noHealthCheck = 'A non-alias primary ResourceRecordSet must have an associated health check. No changes made.'

export const routingBatches: readonly BatchCase[] = [
  ['R53-050: two weighted sets', [weighted('one'), weighted('two', { Weight: 0 })], []],
  [
    'R53-050: weighted beside simple',
    [create('w.example.test', 'A', ['192.0.2.1']), weighted('one')],
    [
      `${w} cannot be created as other RRSets exist with the same name and type.`,
      `${w}, SetIdentifier one cannot be created as a non-weighted set exists with the same name and type.`,
    ],
  ],
  [
    'R53-050: weighted sets with two TTLs',
    [weighted('one'), weighted('two', { TTL: 60 })],
    [
      `${w}, SetIdentifier one cannot be created as weighted sets must contain the same TTL.`,
      `${w}, SetIdentifier two cannot be created as weighted sets must contain the same TTL.`,
    ],
  ],
  [
    'R53-050: latency beside weighted',
    [weighted('one'), latency('two', 'eu-west-2')],
    [
      `${w}, SetIdentifier one cannot be created as a non-weighted set exists with the same name and type.`,
      `${w}, SetIdentifier two, and Region Name=eu-west-2 cannot be created because a non-latency RRSet with the same name and type already exists.`,
    ],
  ],
  [
    'R53-050: one region twice',
    [latency('one', 'eu-west-2'), latency('two', 'eu-west-2')],
    [
      `${w}, SetIdentifier one, and Region Name=eu-west-2 cannot be created because a latency RRSet with the same name, type and region already exists.`,
      `${w}, SetIdentifier two, and Region Name=eu-west-2 cannot be created because a latency RRSet with the same name, type and region already exists.`,
    ],
  ],
  [
    'R53-050: places',
    [
      geo('one', { ContinentCode: 'NA' }),
      geo('two', { CountryCode: 'US', SubdivisionCode: 'WA' }),
      geo('rest', { CountryCode: '*' }),
    ],
    [],
  ],
  ...unknownPlaces.map(
    ([place, text]) =>
      [
        `R53-050: no such place: ${text}`,
        [geo('one', place)],
        [`The geolocation [${text}] is not supported.`],
      ] as const,
  ),
  ['R53-050: a part of Ukraine', [geo('one', { CountryCode: 'UA', SubdivisionCode: '43' })], []],
  [
    'R53-050: geoproximity',
    [
      near('one', { AWSRegion: 'us-east-1', Bias: 10 }),
      near('two', { AWSRegion: 'eu-west-1' }),
      near('three', { Coordinates: { Latitude: '49.22', Longitude: '-74.01' } }),
      near('four', { LocalZoneGroup: 'us-west-2-lax-1' }),
    ],
    [],
  ],
  [
    'R53-050: geoproximity to one Region twice',
    [near('one', { AWSRegion: 'us-east-1', Bias: 10 }), near('two', { AWSRegion: 'us-east-1' })],
    nearTwice,
  ],
  [
    'R53-050: geoproximity to one point twice',
    [
      near('one', { Coordinates: { Latitude: '49.20', Longitude: '-74' } }),
      near('two', { Coordinates: { Latitude: '+49.2', Longitude: '-74.00' } }),
    ],
    nearTwice,
  ],
  ['R53-050: a primary without a health check', [failover('one', {})], [noHealthCheck]],
  ['R53-050: a secondary without one', [failover('one', {}, 'SECONDARY')], []],
  ['R53-050: a primary that is an alias', [failover('one', toApi)], []],
  [
    'R53-050: two primaries',
    [failover('one'), failover('two')],
    [
      `${w}, SetIdentifier one, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
      `${w}, SetIdentifier two, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
    ],
  ],
]
