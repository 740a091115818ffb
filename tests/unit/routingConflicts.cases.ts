/** Routing policies in the seeded zone example.test, and what Route 53 says about each. No sentence: the batch is kept. */
import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import { type BatchCase, create, type Members } from './recordChanges.ts'

const weighted = (id: string, more: Members = {}) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Weight: 1, ...more })
const latency = (id: string, Region: ResourceRecordSet['Region']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Region })
const geo = (id: string, GeoLocation: ResourceRecordSet['GeoLocation']) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, GeoLocation })
const failover = (id: string) =>
  create('w.example.test', 'A', ['192.0.2.1'], { SetIdentifier: id, Failover: 'PRIMARY' })

const w = 'RRSet with DNS name w.example.test., type A'
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
  [
    'R53-050: a place that does not exist',
    [geo('one', { ContinentCode: 'XX' })],
    ['The geolocation [continent = (XX, )] is not supported.'],
  ],
  [
    'R53-050: two primaries',
    [failover('one'), failover('two')],
    [
      `${w}, SetIdentifier one, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
      `${w}, SetIdentifier two, and failover PRIMARY cannot be created because a failover RRSet with the same name, type and failover role already exists.`,
    ],
  ],
]
