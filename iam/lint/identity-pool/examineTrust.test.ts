import { describe, expect, test } from 'vitest'
import type { OneOrMany, PolicyDocument, Statement } from '../../types.ts'
import { conditionsOf, examineTrust, type TrustQuestion } from './examineTrust.ts'

const pool = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
const aud = 'cognito-identity.amazonaws.com:aud'
const amr = 'cognito-identity.amazonaws.com:amr'
const arn = 'arn:aws:iam::123456789012:role/readers'

const statement = (over: Partial<Statement> = {}): Statement => ({
  Sid: 'TrustThePool',
  Effect: 'Allow',
  Principal: { Federated: 'cognito-identity.amazonaws.com' },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: { StringEquals: { [aud]: pool }, 'ForAnyValue:StringLike': { [amr]: 'authenticated' } },
  ...over,
})
const trusting = (over: Partial<Statement> = {}): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [statement(over)],
})
const question = (trustPolicy: PolicyDocument, over: Partial<TrustQuestion> = {}): TrustQuestion => ({
  arn,
  trustPolicy,
  claims: { sub: 'rosa', 'cognito:preferred_role': arn, aud: 'client' },
  identityPoolId: pool,
  provider: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Rolecall1',
  ...over,
})
const examined = (over: Partial<Statement>, more: Partial<TrustQuestion> = {}) =>
  examineTrust(question(trusting(over), more))
const conditions = (values: {
  readonly aud?: OneOrMany<string>
  readonly amr?: string
}): NonNullable<Statement['Condition']> => ({
  StringEquals: { [aud]: values.aud ?? pool },
  'ForAnyValue:StringLike': { [amr]: values.amr ?? 'authenticated' },
})

const statementWithoutName = (): Statement =>
  JSON.parse(JSON.stringify({ ...statement(), Sid: undefined })) as Statement

describe('examineTrust', () => {
  test('what AWS writes itself has no problem and no correction', () => {
    const { problems, corrected, elements } = examined({})
    expect([problems, corrected]).toEqual([[], undefined])
    expect(elements.map(({ matched }) => matched)).not.toContain(false)
  })

  test.each([
    ['amr', { Condition: conditions({ amr: 'unauthenticated' }) }],
    ['aud', { Condition: conditions({ aud: 'us-east-1:00000000-0000-4000-8000-000000000001' }) }],
    ['action', { Action: 'sts:AssumeRole' }],
    ['principal', { Principal: { Federated: 'accounts.google.com' } }],
  ] as const)('%s: one element is put right, and nothing else', (problem, over) => {
    const { problems, corrected, elements } = examined(over)
    expect(problems).toEqual([problem])
    expect(corrected).toEqual(trusting())
    expect(elements.filter(({ matched }) => !matched)).toHaveLength(1)
  })

  test('several slips are all put right', () => {
    const { problems, corrected } = examined({
      Action: 'sts:AssumeRole',
      Condition: conditions({ aud: 'x', amr: 'y' }),
    })
    expect(problems).toEqual(['action', 'aud', 'amr'])
    expect(corrected).toEqual(trusting())
  })

  test('a pool is added to a list of others, and an action to other ones', () => {
    const { corrected } = examined({
      Action: ['sts:SetSourceIdentity'],
      Condition: conditions({ aud: ['one', 'two'] }),
    })
    expect(corrected).toEqual(
      trusting({
        Action: ['sts:SetSourceIdentity', 'sts:AssumeRoleWithWebIdentity'],
        Condition: conditions({ aud: ['one', 'two', pool] }),
      }),
    )
  })

  test('a wrong operator gives way to the right one', () => {
    const { problems, corrected } = examined({
      Condition: { StringNotEquals: { [aud]: pool }, 'ForAnyValue:StringLike': { [amr]: 'authenticated' } },
    })
    expect(problems).toEqual(['aud'])
    expect(corrected).toEqual(trusting())
  })

  test('sts:TagSession is asked for where the pool passes tags, and only there', () => {
    const tagMap = { PrincipalTags: { team: 'custom:team' } }
    const claims = { sub: 'rosa', 'custom:team': 'blue' }
    const { problems, corrected } = examined({}, { tagMap, claims })
    expect(problems).toEqual(['tags'])
    expect(corrected).toEqual(trusting({ Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] }))
    expect(examined({}, { tagMap, claims: { sub: 'rosa' } }).problems).toEqual([])
  })

  test('a role of somebody else gets a statement beside theirs', () => {
    const theirs = { Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }
    const { problems, corrected } = examined(theirs)
    expect(problems).toEqual(['principal'])
    expect(corrected).toEqual({ Version: '2012-10-17', Statement: [statement(theirs), statementWithoutName()] })
  })

  test('a statement that denies is named, and not taken away', () => {
    const deny = statement({ Sid: 'Never', Effect: 'Deny' })
    const { problems, corrected, sid, reason } = examineTrust(question({ Statement: [statement(), deny] }))
    expect([problems, corrected, sid]).toEqual([['denied'], undefined, 'Never'])
    expect(reason).toContain('statement Never')
  })

  test('a condition of the role’s own is named, and not taken away', () => {
    const condition = { ...conditions({}), StringLike: { 'aws:RequestTag/team': 'blue' } }
    const { problems, corrected } = examined({ Condition: condition })
    expect([problems, corrected]).toEqual([['condition'], undefined])
  })

  test('a condition on a tag holds for those whom it is written for', () => {
    const own = { StringEquals: { [aud]: pool, 'aws:RequestTag/role': arn } }
    const condition = { ...conditions({}), ...own }
    const tagMap = { PrincipalTags: { role: 'cognito:preferred_role' } }
    const action = ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession']
    expect(examined({ Condition: condition, Action: action }, { tagMap }).problems).toEqual([])
  })

  test.each([
    ['guests too', { StringEquals: { [aud]: pool } }],
    ['any pool', { 'ForAnyValue:StringLike': { [amr]: 'authenticated' } }],
  ])('%s: more than are meant can take it, until the condition is there', (problem, condition) => {
    const { problems, corrected } = examined({ Condition: condition })
    expect(problems).toEqual([problem])
    expect(corrected).toEqual(trusting())
  })

  test('the role of guests is for guests, and who signed in may have less', () => {
    const guests = (over: Partial<Statement>) => {
      const { arn: role, trustPolicy, identityPoolId, provider } = question(trusting(over))
      return examineTrust({ arn: role, trustPolicy, identityPoolId, provider })
    }
    expect(guests({ Condition: conditions({ amr: 'unauthenticated' }) }).problems).toEqual([])
    expect(guests({ Condition: { StringEquals: { [aud]: pool } } }).problems).toEqual([])
    expect(guests({}).corrected).toEqual(trusting({ Condition: conditions({ amr: 'unauthenticated' }) }))
  })
})

test('conditionsOf names the keys in a word each', () => {
  expect(conditionsOf(trusting({ Condition: { ...conditions({}), Bool: { 'aws:SecureTransport': 'true' } } }))).toEqual(
    ['aud', 'amr', 'aws:SecureTransport'],
  )
})
