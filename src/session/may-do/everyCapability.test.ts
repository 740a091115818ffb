import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { predictCall } from '../predictions/predictCall.ts'
import { askerOf } from './askerOf.ts'
import { capabilities } from './capabilities.ts'
import { everyCapability } from './everyCapability.ts'
import { anyIdentity } from './ownIdentity.ts'

const root = new URL('../../..', import.meta.url).pathname
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [
    { bucket: 'team-photos', prefix: 'shared/', label: 'Shared' },
    { bucket: 'team-photos', prefix: 'private/{identityId}/', label: 'Mine' },
  ],
  groupRoles: [{ group: 'readers', roleArn: 'arn:aws:iam::210987654321:role/readers' }],
}
const zones = [{ id: 'Z1', name: 'example.test' }]
const all = everyCapability(configuration, anyIdentity, zones)

/** The texts of a folder's files but for its tests. */
const textsIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))

test('every call that a page makes with the credentials of a role is named', () => {
  const calls = textsIn('src/aws/services')
    .filter((text) => text.includes('@aws-sdk/client-'))
    .flatMap((text) => [...text.matchAll(/\bnew ([A-Z][A-Za-z0-9]+)Command\(/g)].map(([, name = '']) => name))
  const corrections = ['src/features/doctor/fix', 'src/outcomes/role-changes']
    .flatMap(textsIn)
    .flatMap((text) => [...text.matchAll(/\boperation: '(\w+)'/g)].map(([, name = '']) => name))
  const changes = textsIn('src/features/permissions/what-if/apply').flatMap((text) =>
    [...text.matchAll(/\b(?:operation: |iam\()'(\w+)'/g)].map(([, name = '']) => name),
  )
  expect(calls.length).toBeGreaterThan(30)
  expect(changes).toEqual(expect.arrayContaining(['PutRolePolicy', 'PutBucketPolicy']))
  expect(corrections).toContain('UpdateAssumeRolePolicy')
  const named = new Set(all.map(({ call }) => call.operation))
  expect([...calls, ...corrections, ...changes].filter((operation) => !named.has(operation))).toEqual([])
})

test('each has an id and words of its own, and the handful comes first', () => {
  for (const of of ['id', 'label'] as const) expect(new Set(all.map((one) => one[of])).size).toBe(all.length)
  const common = capabilities(configuration, anyIdentity, zones)
  expect(all.filter(({ isCommon }) => isCommon).map(({ id }) => id)).toEqual(common.map(({ id }) => id))
})

test('of each it is known what it needs', () => {
  const policies = {
    account: '210987654321',
    roleArn: 'arn:aws:iam::210987654321:role/readers',
    identityBased: [],
    buckets: { 'team-photos': [] },
  }
  const asker = askerOf(configuration, policies, { isGuest: false })
  const unknown = all.filter(({ call }) => !predictCall(asker, call, serviceRequirements)).map(({ label }) => label)
  expect(unknown).toEqual([])
})
