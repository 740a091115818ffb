import type { ChangeResourceRecordSetsCommandInput, ResourceRecordSet } from '@aws-sdk/client-route-53'
import * as schemas from '@aws-sdk/client-route-53/dist-es/schemas/schemas_0.js'
import { expect, test } from 'vitest'
import { ServiceSchemas } from '../../wire/serviceSchemas.ts'
import { violations } from '../../wire/validation/violations.ts'
import { route53Limits } from './limits.ts'

const operation = new ServiceSchemas(schemas).operation('ChangeResourceRecordSets')
const record: ResourceRecordSet = {
  Name: 'a.example.test',
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
}
const at = 'changeBatch.changes.1.member.resourceRecordSet'

function sentences(more: Partial<ResourceRecordSet>, batch: { Comment?: string; Changes?: [] } = {}): string[] {
  if (!operation) throw new Error('The SDK has no such operation.')
  const input: ChangeResourceRecordSetsCommandInput = {
    HostedZoneId: 'Z1',
    ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: { ...record, ...more } }], ...batch },
  }
  return violations(operation.input, input, route53Limits).map(({ sentence }) => sentence)
}

test.each<[title: string, more: Partial<ResourceRecordSet>, expected: string[]]>([
  ['R53-046: the highest TTL', { TTL: 2_147_483_647 }, []],
  ['R53-046: TTL 0', { TTL: 0 }, []],
  [
    'R53-046: a TTL above the highest',
    { TTL: 2_147_483_648 },
    [
      `Value '2147483648' at '${at}.tTL' failed to satisfy constraint: Member must have value less than or equal to 2147483647`,
    ],
  ],
  [
    'R53-046: a TTL below 0',
    { TTL: -1 },
    [`Value '-1' at '${at}.tTL' failed to satisfy constraint: Member must have value greater than or equal to 0`],
  ],
  [
    'a bias above 99',
    { GeoProximityLocation: { Bias: 100 } },
    [
      `Value '100' at '${at}.geoProximityLocation.bias' failed to satisfy constraint: Member must have value less than or equal to 99`,
    ],
  ],
  ['R53-045: a value of 4,000 characters', { ResourceRecords: [{ Value: 'a'.repeat(4000) }] }, []],
])('%s', (_title, more, expected) => {
  expect(sentences(more)).toEqual(expected)
})

test('R53-045: a value has at most 4,000 characters', () => {
  expect(sentences({ ResourceRecords: [{ Value: 'a'.repeat(4001) }] })).toEqual([
    expect.stringMatching(/\.resourceRecords\.1\.member\.value' .* must have length less than or equal to 4000$/),
  ])
})

test('R53-064: a comment has at most 256 characters, and a batch at least one change', () => {
  expect(sentences({}, { Comment: 'c'.repeat(256) })).toEqual([])
  expect(sentences({}, { Comment: 'c'.repeat(257) })).toEqual([
    expect.stringMatching(/'changeBatch.comment' failed to satisfy constraint/),
  ])
  expect(sentences({}, { Changes: [] })).toEqual([
    expect.stringMatching(/at 'changeBatch.changes' .* must have length greater than or equal to 1$/),
  ])
})

test.each<[Partial<ResourceRecordSet>, string]>([
  [{ Region: 'nowhere-1' as 'us-east-1' }, 'region'],
  [{ GeoProximityLocation: { AWSRegion: 'nowhere-1' } }, 'geoProximityLocation.aWSRegion'],
])('R53-050: a region that does not exist (%#)', (more, member) => {
  expect(sentences(more)[0]).toMatch(
    new RegExp(`^Value 'nowhere-1' at '${at}.${member}' failed .*: Member must satisfy enum value set: \\[.*us-east-1`),
  )
})
