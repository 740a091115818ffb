import { expect, test } from 'vitest'
import { capabilities } from '../../../session/may-do/capabilities.ts'
import { harmlessCall } from './harmlessCall.ts'

const places = [
  { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
  { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Own' },
]
const offered = capabilities({ places, userPoolId: 'p' }, 'us-east-1:1', [{ id: 'Z1', name: 'example.test' }])

test('what would change something asks for what is not there, or on a condition that never holds', () => {
  const calls = offered.map(({ call }) => harmlessCall(call)?.input)
  const asked = Object.fromEntries(offered.map(({ id }, at) => [id, calls[at]]))
  const Bucket = 'team-photos'
  const IfMatch = '"rolecall-proof-of-permissions"'
  expect(asked['GetObject:team-photos/shared/']).toEqual({ Bucket, Key: 'shared/rolecall-proof-of-permissions' })
  expect(asked['PutObject:team-photos/shared/']).toEqual({
    Bucket,
    Key: 'shared/rolecall-proof-of-permissions',
    IfMatch,
  })
  expect(asked['DeleteObject:team-photos/private/{identityId}/']).toEqual({
    Bucket,
    Key: 'private/us-east-1:1/rolecall-proof-of-permissions',
    IfMatch,
  })
  expect(asked['ChangeResourceRecordSets:example.test:TXT']).toEqual({
    HostedZoneId: 'Z1',
    ChangeBatch: {
      Changes: [
        {
          Action: 'DELETE',
          ResourceRecordSet: {
            Name: 'rolecall-proof-of-permissions.example.test',
            Type: 'TXT',
            TTL: 300,
            ResourceRecords: [{ Value: '"rolecall-proof-of-permissions"' }],
          },
        },
      ],
    },
  })
  expect(asked['ListHostedZones']).toEqual({ MaxItems: 1 })
})

test('a zone cannot be deleted without harm', () => {
  const zone = offered.find(({ call }) => call.operation === 'DeleteHostedZone')
  expect(zone && harmlessCall(zone.call)).toBeUndefined()
})
