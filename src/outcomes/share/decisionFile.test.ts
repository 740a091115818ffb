import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { Decision, Policy, Statement } from '#iam/types.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import type { ForetoldDecision } from '../foretoldDecision.ts'
import { decisionFileOf, type ShareSubject } from './decisionFile.ts'

const now = '2026-11-30T12:00:00.000Z'
const fileOf = (subject: ShareSubject, names: 'kept' | 'replaced' = 'kept', session: readonly CallRecord[] = []) =>
  decisionFileOf(subject, { session, names, now, configuration: { region: 'eu-west-1' } })

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))
const octet = fc.integer({ min: 0, max: 255 })
const letters = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 3, maxLength: 12 })
  .map((all) => all.join(''))

/** Whom a decision is about. None of them can be the beginning or the end of a stand-in. */
const identifying = fc.record({
  account: digits(11).map((all) => `9${all}`),
  sub: fc.uuid().map((id) => `f${id.slice(1)}`),
  identity: fc.uuid().map((id) => `eu-west-1:e${id.slice(1)}`),
  email: fc.tuple(letters, letters).map(([name, host]) => `${name}.q@${host}.example.org`),
  key: fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), { minLength: 16, maxLength: 16 })
    .map((all) => `ASIA${all.join('')}`),
  address: fc.tuple(octet, octet, octet).map((octets) => `10.${octets.join('.')}`),
  user: letters.map((name) => `user${name}x`),
})
type Identifying = typeof identifying extends fc.Arbitrary<infer T> ? T : never

/** Everything stands wherever such a value may stand: in policies, in what the request carried, in sentences. */
function decisionAbout({ account, sub, identity, email, key, address, user }: Identifying): Decision {
  const statement = (one: Partial<Statement>): Statement => ({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: `arn:aws:s3:::photos-${account}/private/${identity}/*`,
    ...one,
  })
  const policy = (name: string, ...statements: readonly Statement[]): Policy => ({
    name,
    arn: `arn:aws:iam::${account}:policy/${name}`,
    document: { Version: '2012-10-17', Id: `made by ${email}`, Statement: statements },
  })
  return evaluate(
    {
      principal: {
        type: 'AssumedRole',
        account,
        arn: `arn:aws:sts::${account}:assumed-role/readers/${email}`,
        roleArn: `arn:aws:iam::${account}:role/readers`,
      },
      action: 's3:GetObject',
      resource: `arn:aws:s3:::photos-${account}/people/${email}/${sub}`,
      context: {
        'aws:userid': `${key}:${email}`,
        'aws:username': user,
        'aws:SourceIp': address,
        'cognito-identity.amazonaws.com:sub': identity,
        'cognito-identity.amazonaws.com:amr': [`cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123:x:${sub}`],
        'aws:PrincipalTag/mail': email,
        'example.com:secretClaim': 'what nobody has thought about',
      },
    },
    {
      'identity-based': [
        policy(
          'Folders',
          statement({}),
          statement({ Effect: 'Deny', Condition: { StringEquals: { 'aws:username': [user, email] } } }),
        ),
      ],
      'resource-based': [
        policy('BucketPolicy', statement({ Principal: { AWS: [`arn:aws:iam::${account}:user/${user}`, account] } })),
      ],
    },
  )
}

test('a shared decision names nobody, and nothing that opens anything, whatever it is about', () => {
  fc.assert(
    fc.property(identifying, (about) => {
      const call: CallRecord = {
        id: 'c1',
        service: 's3',
        operation: 'GetObject',
        target: `photos/${about.email}`,
        cause: `Open ${about.email} of ${about.user}`,
        startedAt: 1,
        outcome: 'denied',
        accessKeyId: about.key,
        input: { Bucket: 'photos', Key: about.email },
        request: { method: 'GET', url: 'https://x.test/?X-Amz-Signature=abc', headers: { authorization: 'secret' } },
        denial: {
          code: 'AccessDenied',
          message: `User: arn:aws:sts::${about.account}:assumed-role/readers/${about.email} is not authorized`,
          status: 403,
          explicit: true,
          authorizationId: 'leads-into-the-account',
        },
      }
      const { file } = fileOf({ source: 'enforced', decisions: [decisionAbout(about)], call, about: about.email })
      const text = JSON.stringify(file)
      for (const value of Object.values(about)) expect(text).not.toContain(value)
      for (const secret of ['eu-west-1_AbCdEf123', 'secret', 'X-Amz-Signature', 'leads-into', 'nobody has thought'])
        expect(text).not.toContain(secret)
    }),
    { numRuns: 60 },
  )
})

const allowed = evaluate(
  {
    principal: {
      type: 'AssumedRole',
      account: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/readers/s',
      roleArn: 'arn:aws:iam::123456789012:role/readers',
    },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::team-photos/a.txt',
    context: {},
  },
  {
    'identity-based': [
      {
        name: 'Folders',
        document: { Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-photos/*' } },
      },
    ],
  },
)

test('names of buckets stay or go as it is chosen', () => {
  expect(JSON.stringify(fileOf({ source: 'predicted', decisions: [allowed] }).file)).toContain('team-photos')
  const { file, replaced } = fileOf({ source: 'predicted', decisions: [allowed] }, 'replaced')
  expect(JSON.stringify(file)).not.toContain('team-photos')
  expect(replaced).toEqual({ account: 1, bucket: 1 })
})

test('a name that only another call of the tab tells stands in a stand-in, too', () => {
  const other: CallRecord = {
    id: 'c2',
    service: 'cognito-idp',
    operation: 'AdminGetUser',
    startedAt: 1,
    outcome: 'done',
    input: { Username: 'mika' },
  }
  expect(fileOf({ source: 'predicted', decisions: [allowed], about: 'mika: Read' }, 'kept', [other]).file.about).toBe(
    'person-1: Read',
  )
})

test('the real call that showed the same as a prediction stays here, with what AWS answered to it', () => {
  const denial = { code: 'AccessDenied', message: '', status: 403, explicit: false, authorizationId: 'leads-into' }
  const { request } = allowed
  const foretold: ForetoldDecision = {
    ...allowed,
    seen: { callId: 'c3', at: 1, verdict: 'allowed', predicted: 'allowed', request, denial },
  }
  const shared = (decision: Decision) => fileOf({ source: 'predicted', decisions: [decision] }).file
  expect(shared(foretold)).toEqual(shared(allowed))
})
