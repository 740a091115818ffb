import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Policy, Statement } from '#iam/types.ts'
import type { Foretell } from '../../../session/predictions/foretell.ts'
import { predictCall } from '../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { predict as foretold, predictAccess as access, predictionsThatDiffer } from './predictAccess.ts'

const me = 'us-east-1:11111111-1111-4111-8111-111111111111'
const other = 'us-east-1:22222222-2222-4222-8222-222222222222'
const objects = 'arn:aws:s3:::team-photos/*'

/** A session of a role of the house, as its backend tells of it. */
function askerOf(roleName: string, told: Partial<PoliciesOfRole> = {}): Asker {
  return {
    roleName,
    policies: {
      account: '210987654321',
      roleArn: `arn:aws:iam::210987654321:role/${roleName}`,
      identityBased: accessRoles.find(({ name }) => name === roleName)?.policies ?? [],
      guestSession: guestSessionPolicies,
      buckets: { 'team-photos': [] },
      ...told,
    },
    identity: {
      identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
      identityId: me,
      amr: roleName === 'guest' ? guestAmr : ['authenticated'],
    },
    isGuest: roleName === 'guest',
    secureTransport: true,
  }
}

const by =
  (asker: Asker): Foretell =>
  (call) =>
    predictCall(asker, call)
const predict = (
  asker: Asker,
  ...asked: Parameters<typeof foretold> extends [Foretell, ...infer Rest] ? Rest : never
) => foretold(by(asker), ...asked)
const predictAccess = (asker: Asker, bucket: string, prefix: string) => access(by(asker), bucket, prefix)

const policyOf = (...Statement: Statement[]): readonly Policy[] => [
  { name: 'Edited', document: { Version: '2012-10-17', Statement } },
]
const may = (asker: Asker, prefix: string) =>
  predictAccess(asker, 'team-photos', prefix)
    .filter(({ allowed }) => allowed)
    .map(({ ability }) => ability)

test.each([
  { roleName: 'guest', prefix: 'public/', abilities: ['list', 'read'] },
  { roleName: 'guest', prefix: 'shared/', abilities: [] },
  { roleName: 'authenticated', prefix: 'shared/2026/', abilities: ['list', 'read'] },
  { roleName: 'authenticated', prefix: `private/${me}/`, abilities: ['list', 'read', 'write', 'delete'] },
  { roleName: 'authenticated', prefix: `private/${other}/`, abilities: [] },
  { roleName: 'authenticated', prefix: '', abilities: [] },
  { roleName: 'readers', prefix: `private/${me}/`, abilities: ['list', 'read', 'write'] },
  { roleName: 'admins', prefix: '', abilities: ['list', 'read', 'write', 'delete'] },
])('$roleName in $prefix may: $abilities', ({ roleName, prefix, abilities }) => {
  const asker = askerOf(roleName)
  expect(may(asker, prefix)).toEqual(abilities)
  expect(predictAccess(asker, 'team-photos', prefix)).toHaveLength(4)
})

test('a prediction names what decides', () => {
  const asker = askerOf('readers')
  expect(predict(asker, 'read', 'team-photos', 'shared/a')?.because).toBe('ReadShared allows s3:GetObject.')
  expect(predict(asker, 'write', 'team-photos', 'shared/a')?.because).toBe(
    'No statement of the role allows s3:PutObject.',
  )
})

test('an edited policy is what counts, whatever was deployed', () => {
  const identityBased = policyOf({ Sid: 'Now', Effect: 'Allow', Action: 's3:PutObject', Resource: objects })
  expect(may(askerOf('readers', { identityBased }), 'shared/')).toEqual(['write'])
})

test("a boundary limits, a guest's session policy limits, and the policy on the bucket allows and denies", () => {
  const readOnly = policyOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' })
  expect(may(askerOf('admins', { permissionsBoundary: readOnly }), '')).toEqual(['read'])
  expect(predict(askerOf('admins', { permissionsBoundary: [] }), 'read', 'team-photos', 'a')).toMatchObject({
    allowed: false,
    because: "The role's permissions boundary leaves s3:GetObject out.",
  })
  const nothingForGuests = policyOf({ Effect: 'Allow', Action: 'polly:*', Resource: '*' })
  expect(may(askerOf('guest', { guestSession: nothingForGuests }), 'public/')).toEqual([])
  const Principal = { AWS: 'arn:aws:iam::210987654321:role/readers' }
  const open = policyOf({ Sid: 'Open', Effect: 'Allow', Principal, Action: 's3:DeleteObject', Resource: objects })
  expect(predict(askerOf('readers', { buckets: { 'team-photos': open } }), 'delete', 'team-photos', 'a')).toMatchObject(
    {
      allowed: true,
      because: 'Open of the policy on the resource allows s3:DeleteObject.',
    },
  )
  const shut = policyOf({ Sid: 'Shut', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: objects })
  expect(predict(askerOf('admins', { buckets: { 'team-photos': shut } }), 'read', 'team-photos', 'a')).toMatchObject({
    allowed: false,
    because: 'Statement Shut of policy Edited denies s3:GetObject.',
    decision: { verdict: 'explicitly denied' },
  })
})

test('in another partition its own ARNs are asked for', () => {
  const identityBased = policyOf(allow({ Resource: 'arn:aws-us-gov:s3:::team-photos/*' }))
  const roleArn = 'arn:aws-us-gov:iam::210987654321:role/readers'
  const asker = askerOf('readers', { identityBased, roleArn })
  expect(predict(asker, 'read', 'team-photos', 'a/b')?.allowed).toBe(true)
})

test('nothing is foretold for what the backend does not tell of', () => {
  expect(predictAccess(askerOf('admins'), 'another-bucket', '')).toEqual([])
  expect(predictAccess(askerOf('admins'), 'constructor', '')).toEqual([])
  expect(predictAccess(askerOf('guest', { guestSession: undefined }), 'team-photos', 'public/')).toEqual([])
})

const fromOffice = { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }
const notFromOffice = { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } }
const insecure = { Bool: { 'aws:SecureTransport': 'false' } }
const ofTeam = 'arn:aws:s3:::team-photos/${aws:PrincipalTag/team}/*'

test.each<[string, Statement[], boolean | undefined]>([
  ['an allow that asks for the address', [allow({ Condition: fromOffice })], undefined],
  ['a deny that asks for the address', [allow(), deny({ Condition: notFromOffice })], undefined],
  ['an allow beside one that asks for nothing', [allow(), allow({ Condition: fromOffice })], true],
  ['an allow that counts because the address is not known', [allow({ Condition: notFromOffice })], undefined],
  ['a deny where nothing allows', [deny({ Condition: fromOffice })], false],
  ['a deny beside one that asks for nothing', [allow(), deny(), allow({ Condition: fromOffice })], false],
  [
    'an allow for something else that asks for the address',
    [allow({ Action: 's3:PutObject', Condition: fromOffice })],
    false,
  ],
  ['a tag of the session in the resource', [allow({ Resource: ofTeam })], undefined],
  [
    'the identity in the resource',
    [allow({ Resource: 'arn:aws:s3:::team-photos/${cognito-identity.amazonaws.com:sub}/*' })],
    false,
  ],
  ['a character that stands for itself', [allow({ Resource: 'arn:aws:s3:::team-photos/${*}' })], false],
  ['a deny of what is not sent by HTTPS', [allow(), deny({ Condition: insecure })], true],
  ['a prefix, which only a list carries', [allow({ Condition: { StringLike: { 's3:prefix': 'a/*' } } })], false],
])('%s: reading is %3$s', (_, statements, allowed) => {
  const asker = askerOf('readers', { identityBased: policyOf(...statements) })
  expect(predict(asker, 'read', 'team-photos', 'a/b')?.allowed).toBe(allowed)
})

test('where it is not known that requests are secure, a deny of insecure ones leaves it open', () => {
  const identityBased = policyOf(allow(), deny({ Condition: insecure }))
  const asker = { ...askerOf('readers', { identityBased }), secureTransport: undefined }
  expect(predict(asker, 'read', 'team-photos', 'a/b')).toBeUndefined()
  // A backend on this computer may say that its requests count as insecure ones.
  expect(predict({ ...asker, secureTransport: false }, 'read', 'team-photos', 'a/b')?.allowed).toBe(false)
})

function allow(change: Partial<Statement> = {}): Statement {
  return { Effect: 'Allow', Action: 's3:GetObject', Resource: objects, ...change }
}

function deny(change: Partial<Statement> = {}): Statement {
  return { ...allow(change), Effect: 'Deny' }
}

test('a row is marked by what differs from its folder', () => {
  const keep: Statement = { Sid: 'KeepMasters', Effect: 'Deny', Action: 's3:Delete*', Resource: `${objects}.dng` }
  const admin = askerOf('admins')
  const asker = {
    ...admin,
    policies: { ...admin.policies, identityBased: [...admin.policies.identityBased, ...policyOf(keep)] },
  }
  const usual = predictAccess(asker, 'team-photos', 'shared/')
  const exceptions = (key: string) =>
    predictionsThatDiffer(
      (['read', 'delete'] as const).flatMap((ability) => predict(asker, ability, 'team-photos', key) ?? []),
      usual,
    ).map(({ ability, because }) => [ability, because])
  expect(exceptions('shared/fjord.jpg')).toEqual([])
  expect(exceptions('shared/fjord.dng')).toEqual([
    ['delete', 'Statement KeepMasters of policy Edited denies s3:DeleteObject.'],
  ])
  // What is not known of the folder is no difference.
  expect(predictionsThatDiffer(usual, [])).toEqual([])
})
