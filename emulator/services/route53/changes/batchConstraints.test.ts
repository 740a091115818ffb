import type { Change, ResourceRecordSet } from '@aws-sdk/client-route-53'
import { afterAll, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import { batchLimitProblems, checkBatchConstraints } from './batchConstraints.ts'

const record: ResourceRecordSet = {
  Name: 'a.example.test',
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
}
const described = '[Action=CREATE, Name=a.example.test, Type=A, SetIdentifier=null]'
const identified = '[Action=CREATE, Name=a.example.test, Type=A, SetIdentifier=x]'
const answers = 'Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]'
const alias = { HostedZoneId: 'Z1', DNSName: 'b.example.test', EvaluateTargetHealth: false }

const store = openStore({ folder: ':memory:', random: systemRandom })
afterAll(() => store.close())

function refusal(more: Partial<ResourceRecordSet>): string {
  try {
    checkBatchConstraints({ Changes: [{ Action: 'CREATE', ResourceRecordSet: { ...record, ...more } }] }, store)
    return 'kept'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.each<[title: string, more: Partial<ResourceRecordSet>, expected: string]>([
  ['R53-046: the highest TTL', { TTL: 2_147_483_647 }, 'kept'],
  ['R53-046: TTL 0', { TTL: 0 }, 'kept'],
  [
    'values without a TTL',
    { TTL: undefined },
    `Invalid request: ${answers}, but found none in Change with ${described}`,
  ],
  ['no values', { ResourceRecords: [] }, `Invalid request: ${answers}, but found none in Change with ${described}`],
  [
    'R53-046: an alias with a TTL',
    { ResourceRecords: undefined, AliasTarget: alias },
    `Invalid request: ${answers}, but found more than one in Change with ${described}`,
  ],
  ['an alias alone', { TTL: undefined, ResourceRecords: undefined, AliasTarget: alias }, 'kept'],
  [
    'R53-050: a weight without a set identifier',
    { Weight: 1 },
    `Invalid request: Missing field 'SetIdentifier' in Change with ${described}`,
  ],
  [
    'R53-050: a set identifier without a policy',
    { SetIdentifier: 'x' },
    'Invalid request: Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig], but found none in Change with [Action=CREATE, Name=a.example.test, Type=A, SetIdentifier=x]',
  ],
  [
    'R53-050: geoproximity to nothing',
    { SetIdentifier: 'x', GeoProximityLocation: { Bias: 1 } },
    `Invalid request: Expected exactly one of [AWSRegion, LocalZoneGroup, or Coordinates], but found none in Change with ${identified}`,
  ],
  [
    'R53-050: geoproximity to a Region and a point',
    {
      SetIdentifier: 'x',
      GeoProximityLocation: { AWSRegion: 'us-east-1', Coordinates: { Latitude: '1', Longitude: '1' } },
    },
    `Invalid request: Expected exactly one of [AWSRegion, LocalZoneGroup, or Coordinates], but found more than one in Change with ${identified}`,
  ],
  [
    'R53-050: a point north of the pole',
    { SetIdentifier: 'x', GeoProximityLocation: { Coordinates: { Latitude: '91', Longitude: '180' } } },
    `Invalid request: Latitude 91 is not from -90 to 90 with at most two decimal places in Change with ${identified}`,
  ],
  [
    'R53-050: a point beyond the date line',
    { SetIdentifier: 'x', GeoProximityLocation: { Coordinates: { Latitude: '-90', Longitude: '-180.5' } } },
    `Invalid request: Longitude -180.5 is not from -180 to 180 with at most two decimal places in Change with ${identified}`,
  ],
  [
    'R53-050: a point that is none',
    { SetIdentifier: 'x', GeoProximityLocation: { Coordinates: { Latitude: '1.234', Longitude: '1' } } },
    `Invalid request: Latitude 1.234 is not from -90 to 90 with at most two decimal places in Change with ${identified}`,
  ],
  [
    'R53-050: geoproximity to a group of Local Zones',
    { SetIdentifier: 'x', GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } },
    'kept',
  ],
  ['a health check that does not exist', { HealthCheckId: 'h' }, 'No health check exists with the specified ID: h'],
])('%s', (_title, more, expected) => {
  expect(refusal(more)).toBe(expected)
})

const withValues = (Action: 'CREATE' | 'UPSERT', count: number, length = 9): Change => ({
  Action,
  ResourceRecordSet: {
    ...record,
    ResourceRecords: Array.from({ length: count }, () => ({ Value: 'a'.repeat(length) })),
  },
})

test.each<[change: Change, expected: string[]]>([
  [withValues('CREATE', 1000), []],
  [withValues('CREATE', 1001), ['Number of records limit of 1000 exceeded.']],
  [withValues('UPSERT', 500), []],
  [withValues('UPSERT', 501), ['Number of records limit of 1000 exceeded.']],
  [withValues('CREATE', 8, 4000), []],
  [withValues('UPSERT', 5, 4000), ['Number of characters limit of 32000 exceeded.']],
])('R53-064: the limits of a batch, UPSERT counted twice (%#)', (change, expected) => {
  expect(batchLimitProblems([change])).toEqual(expected)
})
