import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { predictCall } from '../../../session/predictions/predictCall.ts'
import { capabilities } from './capabilities.ts'
import { decidedBy } from './decidedBy.ts'
import { ownFolders } from './ownFolders.ts'

const places = [
  { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
  { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' },
]
const zones = [{ id: 'Z1', name: 'example.test' }]
const identityId = 'us-east-1:5d20c6f4-8e1b-4a37-9c02-7f6b1d94e83f'

function foretold(role: string) {
  const asker = {
    roleName: role,
    policies: {
      account: '210987654321',
      roleArn: `arn:aws:iam::210987654321:role/${role}`,
      identityBased: accessRoles.find(({ name }) => name === role)?.policies ?? [],
      buckets: { 'team-photos': [] },
    },
    identity: { identityPoolId: 'us-east-1:1', identityId, amr: ['authenticated'] },
    isGuest: false,
    secureTransport: undefined,
  }
  return Object.fromEntries(
    capabilities({ places, userPoolId: 'us-east-1_p' }, identityId, zones).map(({ label, call }) => {
      const decision = predictCall(asker, call)
      return [label, decision && [decision.verdict, decidedBy(decision)]]
    }),
  )
}

test('what somebody may do is told by the statement that decides, or by what is missing', () => {
  expect(foretold('operators')).toEqual({
    'Read shared/': ['allowed', 'ReadShared'],
    'Write to shared/': ['implicitly denied', 'no statement'],
    'Write to the own folder': ['allowed', 'OwnFolder'],
    'Delete in the own folder': ['allowed', 'DeleteInOwnFolder'],
    'List the zones': ['allowed', 'ReadZones'],
    'Change TXT records of example.test': ['allowed', 'ChangeSomeRecords'],
    'Change MX records of example.test': ['implicitly denied', 'condition of ChangeSomeRecords'],
    'Delete the zone example.test': ['explicitly denied', 'NeverDeleteZones'],
    'See who is in the pool': ['implicitly denied', 'no statement'],
  })
})

test('the own folder is named by the identity', () => {
  expect(ownFolders(places, identityId)).toEqual([
    {
      bucket: 'team-photos',
      key: `private/${identityId}/`,
      to: { name: 'folder', params: { bucket: 'team-photos', prefix: ['private', identityId, ''] } },
    },
  ])
})
