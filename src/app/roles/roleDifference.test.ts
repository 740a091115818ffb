import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { foretellCapabilities } from '../../session/may-do/foretellCapabilities.ts'
import { differenceWords, switchedWords } from './differenceWords.ts'
import { roleDifference } from './roleDifference.ts'

const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [
    { bucket: 'team-photos', prefix: 'public/', label: 'Public' },
    { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
    { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' },
  ],
}

function foretold(role: string, buckets: Record<string, []> = { 'team-photos': [] }) {
  const policies = {
    account: '210987654321',
    roleArn: `arn:aws:iam::210987654321:role/${role}`,
    identityBased: accessRoles.find(({ name }) => name === role)?.policies ?? [],
    guestSession: guestSessionPolicies,
    buckets,
  }
  const zones = [{ id: 'Z1', name: 'example.test' }]
  return foretellCapabilities(configuration, policies, { isGuest: role === 'guest' }, zones)
}
const lines = (changes: readonly { readonly label: string; readonly by: string }[]) =>
  changes.map(({ label, by }) => `${label}: ${by}`)

test('operators who take the role of auditors gain three things and lose two, by the statements that decide', () => {
  const difference = roleDifference(foretold('operators'), foretold('auditors'))
  expect(lines(difference.gained)).toEqual([
    'List every folder of team-photos: ListEverything',
    'Read every object of team-photos: ReadEverything',
    'Read the policy of team-photos: DescribeBucket',
  ])
  expect(lines(difference.lost)).toEqual([
    'Write and delete in the own folder: no statement',
    'Change TXT records of example.test: no statement',
  ])
  expect(difference.lost.map(({ verdict }) => verdict)).toEqual(['none', 'none'])
  expect(differenceWords(difference)).toBe('gain 3, lose 2')
  expect(switchedWords('auditors', difference)).toBe('Calls are signed as auditors now: 3 gained, 2 lost.')
})

test('whoever keeps one of the two in the own folder loses one line', () => {
  expect(lines(roleDifference(foretold('operators'), foretold('readers')).lost)).toEqual([
    'Delete in the own folder: no statement',
    'Change TXT records of example.test: no statement',
  ])
})

test('what cannot be foretold is neither gained nor lost', () => {
  const difference = roleDifference(foretold('operators', {}), foretold('auditors', {}))
  expect(difference.gained).toEqual([])
  expect(difference.unknown).toBeGreaterThan(5)
  expect(roleDifference([], foretold('auditors'))).toMatchObject({ gained: [], lost: [] })
  expect(differenceWords(roleDifference([], foretold('auditors')))).toBe('not told')
})

test('two roles that may do the same say so', () => {
  const difference = roleDifference(foretold('readers'), foretold('readers'))
  expect(differenceWords(difference)).toBe('no difference here')
  expect(switchedWords('readers', difference)).toBe('Calls are signed as readers now.')
  expect(switchedWords('readers', undefined)).toBe('Calls are signed as readers now.')
})
