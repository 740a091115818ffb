/** How fast the policy engine decides on one core: rates, and how its time grows with statements and with hostile patterns. */
import { decide } from '#iam/evaluate/decide.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { AuthorizationRequest, PoliciesInForce, PolicyDocument, Statement } from '#iam/types.ts'
import { median } from './median.ts'

export interface IamFigures {
  readonly decisionsPerSecond: number
  readonly tracesPerSecond: number
  /** Time of 320 statements over time of 20, divided by 16: 1 is linear. */
  readonly growthWithStatements: number
  /** Time of a pattern of 2,000 stars against 20,000 characters over a tenth of each, divided by ten: 1 is linear. */
  readonly growthWithStars: number
}

const rounds = 7
const account = '123456789012'
const identity = 'us-east-1:1f0c2d3e-0000-4000-8000-000000000001'
const variable = '${cognito-identity.amazonaws.com:sub}'

/** Twenty statements as a team writes them: own folders, shared ones, listings by prefix, tags, a Deny without TLS. */
function statements(count: number): readonly Statement[] {
  const list: Statement[] = [
    {
      Sid: 'NoPlainHttp',
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    { Sid: 'NoDelete', Effect: 'Deny', Action: 's3:DeleteBucket*', Resource: 'arn:aws:s3:::team-*' },
  ]
  for (let index = 0; list.length < count; index++) {
    const bucket = `arn:aws:s3:::team-${index}`
    list.push(
      {
        Sid: `List${index}`,
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: bucket,
        Condition: { StringLike: { 's3:prefix': ['public/*', `private/${variable}/*`] } },
      },
      {
        Sid: `Own${index}`,
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        Resource: `${bucket}/private/${variable}/*`,
      },
      {
        Sid: `Shared${index}`,
        Effect: 'Allow',
        Action: 's3:Get*',
        Resource: [`${bucket}/public/*`, `${bucket}/protected/*`],
        Condition: { StringEqualsIfExists: { 's3:ExistingObjectTag/team': '${aws:PrincipalTag/team}' } },
      },
    )
  }
  return list.slice(0, count)
}

const session = {
  type: 'AssumedRole',
  account,
  arn: `arn:aws:sts::${account}:assumed-role/readers/CognitoIdentityCredentials`,
  roleArn: `arn:aws:iam::${account}:role/readers`,
} as const

const context = {
  'aws:SecureTransport': 'true',
  'aws:PrincipalArn': session.roleArn,
  'aws:PrincipalTag/team': 'blue',
  'aws:SourceIp': '127.0.0.1',
  'cognito-identity.amazonaws.com:sub': identity,
  'cognito-identity.amazonaws.com:amr': ['authenticated', 'p', 'p:CognitoSignIn:1'],
}

/** Allowed early, allowed late, denied explicitly, denied by silence, and a listing. */
const requests: readonly AuthorizationRequest[] = [
  ['s3:GetObject', `arn:aws:s3:::team-0/private/${identity}/a.jpg`, {}],
  ['s3:GetObject', 'arn:aws:s3:::team-5/public/b.jpg', { 's3:ExistingObjectTag/team': 'blue' }],
  ['s3:DeleteBucketPolicy', 'arn:aws:s3:::team-3', {}],
  ['s3:PutObject', 'arn:aws:s3:::team-2/private/us-east-1:other/c.jpg', {}],
  ['s3:ListBucket', 'arn:aws:s3:::team-4', { 's3:prefix': `private/${identity}/` }],
].map(
  ([action, resource, more]) =>
    ({ principal: session, action, resource, context: { ...context, ...(more as object) } }) as AuthorizationRequest,
)

const policySet = (count: number): PoliciesInForce => ({
  'identity-based': [{ name: 'team', document: document(statements(count)) }],
})
const document = (list: readonly Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement: list })

/** Calls per second of one turn through the requests, over a tenth of a second. */
function rate(ask: (request: AuthorizationRequest) => unknown, asked = requests): number {
  const started = performance.now()
  let calls = 0
  let elapsed = 0
  while (elapsed < 100) {
    for (let turn = 0; turn < 20; turn++) for (const request of asked) ask(request)
    calls += 20 * asked.length
    elapsed = performance.now() - started
  }
  return (calls * 1000) / elapsed
}

/** The first round warms up. */
const measured = (run: () => number) => median(Array.from({ length: rounds + 1 }, run).slice(1))

export function iamFigures(): IamFigures {
  const [twenty, many] = [policySet(20), policySet(320)]
  const hostile = (length: number) => {
    const resource = `arn:aws:s3:::${'*a'.repeat(length / 10)}*b*`
    const policies = {
      'identity-based': [{ name: 'stars', document: document([{ Effect: 'Allow', Action: '*', Resource: resource }]) }],
    }
    const asked = [{ ...requests[0], resource: `arn:aws:s3:::${'a'.repeat(length)}` } as AuthorizationRequest]
    return measured(() => rate((request) => decide(request, policies), asked))
  }
  return {
    decisionsPerSecond: measured(() => rate((request) => decide(request, twenty))),
    tracesPerSecond: measured(() => rate((request) => evaluate(request, twenty))),
    growthWithStatements: median(
      Array.from(
        { length: rounds },
        () => rate((request) => decide(request, twenty)) / rate((request) => decide(request, many)) / 16,
      ),
    ),
    growthWithStars: hostile(2_000) / hostile(20_000) / 10,
  }
}
