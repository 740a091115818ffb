import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { decidedBy } from './decidedBy.ts'
import { foretellCapabilities } from './foretellCapabilities.ts'

const places = [
  { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
  { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' },
]
const zones = [{ id: 'Z1', name: 'example.test' }]
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places,
}

function foretold(role: string) {
  const policies = {
    account: '210987654321',
    roleArn: `arn:aws:iam::210987654321:role/${role}`,
    identityBased: accessRoles.find(({ name }) => name === role)?.policies ?? [],
    guestSession: guestSessionPolicies,
    buckets: { 'team-photos': [] },
  }
  return foretellCapabilities(configuration, policies, { isGuest: role === 'guest' }, zones)
}

const decisionsOn = (role: string) =>
  Object.fromEntries(
    foretold(role).map(({ label, decision }) => [label, decision && [decision.verdict, decidedBy(decision)]]),
  )

test('what somebody may do is told by the statement that decides, or by what is missing', () => {
  expect(decisionsOn('operators')).toEqual({
    'Read shared/': ['allowed', 'ReadShared'],
    'Write to shared/': ['implicitly denied', 'no statement'],
    'Write to the own folder': ['allowed', 'OwnFolder'],
    'Delete in the own folder': ['allowed', 'DeleteInOwnFolder'],
    'List every folder of team-photos': ['implicitly denied', 'condition of ListPublic'],
    'Read every object of team-photos': ['implicitly denied', 'no statement'],
    'Read the policy of team-photos': ['implicitly denied', 'no statement'],
    'List the zones': ['allowed', 'ReadZones'],
    'Change TXT records of example.test': ['allowed', 'ChangeSomeRecords'],
    'Change MX records of example.test': ['implicitly denied', 'condition of ChangeSomeRecords'],
    'Delete the zone example.test': ['explicitly denied', 'NeverDeleteZones'],
    'See who is in the pool': ['implicitly denied', 'no statement'],
  })
})

test('guests are held by the session policy that AWS gives them, whatever their role allows', () => {
  expect(decisionsOn('guest')).toMatchObject({
    'Read shared/': ['implicitly denied', 'no statement'],
    'List the zones': ['implicitly denied', expect.any(String)],
  })
})

test('each has an id of its own, by which an address can name it', () => {
  const ids = foretold('readers').map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('PutObject:team-photos/shared/')
  expect(ids).toContain('ChangeResourceRecordSets:example.test:MX')
})
