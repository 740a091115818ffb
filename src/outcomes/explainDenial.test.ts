import { expect, test } from 'vitest'
import { accessRoles } from '#access/roles.ts'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { PoliciesInForce, RequestContext } from '#iam/types.ts'
import type { Denial } from '../aws/call/outcome.ts'
import { readDenial } from '../aws/call/readDenial.ts'
import { explainDenial, type ExplainedCall } from './explainDenial.ts'
import { phraseText } from './phrase.ts'

const arnOf = (role: string) => `arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials`
const identity = { 'cognito-identity.amazonaws.com:sub': 'us-east-1:9f1c' }

function denial(message: string): Denial {
  return { code: 'AccessDenied', status: 403, message, ...readDenial(message) }
}

function entryFor(
  role: string,
  action: string,
  resource: string,
  context: RequestContext = {},
  more: PoliciesInForce = {},
): DecisionEntry {
  const policies = accessRoles.find(({ name }) => name === role)?.policies ?? []
  const principal = {
    type: 'AssumedRole',
    account: '123456789012',
    arn: arnOf(role),
    roleArn: `arn:aws:iam::123456789012:role/${role}`,
  } as const
  const decision = evaluate(
    { principal, action, resource, context: { ...identity, ...context } },
    { 'identity-based': policies, ...more },
  )
  return {
    requestId: 'r',
    at: '',
    service: 's3',
    operation: '',
    authorization: 'permission',
    decisions: [decision],
    notes: [],
  }
}

const object = (key: string) => `arn:aws:s3:::team-photos/${key}`
const zone = 'arn:aws:route53:::hostedzone/Z1'
const guestScope = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: ['s3:*', 'sts:*'], Resource: '*' },
} as const

const levelThatAllows = (attachedTo: string, action: string) => ({
  name: `limits of ${attachedTo}`,
  attachedTo,
  document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } } as const,
})
/** The root allows what the account does not, and the other way round: nothing gets through both. */
const organization: PoliciesInForce = {
  'service control': [levelThatAllows('r-root', 's3:GetObject'), levelThatAllows('123456789012', 's3:PutObject')],
}

const explained: readonly (readonly [
  title: string,
  call: ExplainedCall,
  entry: DecisionEntry,
  headline: string,
  because: string,
])[] = [
  [
    'who may read a folder but not write',
    { operation: 'PutObject' },
    entryFor('readers', 's3:PutObject', object('shared/plan.txt')),
    'readers may read shared/ but not write to it.',
    'No statement of the role allows s3:PutObject.',
  ],
  [
    'who may neither read nor write',
    { operation: 'PutObject' },
    entryFor('readers', 's3:PutObject', object('private/other/plan.txt')),
    'readers may not write to private/other/.',
    'No statement of the role allows s3:PutObject.',
  ],
  [
    'listing a folder of somebody else',
    { operation: 'ListObjectsV2' },
    entryFor('readers', 's3:ListBucket', 'arn:aws:s3:::team-photos', { 's3:prefix': 'private/other/' }),
    'readers may not list private/other/.',
    'Statements ListPublic, ListShared, ListOwnFolder allow this for other values of s3:prefix; here it is private/other/.',
  ],
  [
    'C11: an object that may be missing',
    { operation: 'GetObject', target: 'team-photos/shared/x' },
    entryFor('readers', 's3:ListBucket', 'arn:aws:s3:::team-photos'),
    'readers may not know whether team-photos/shared/x exists.',
    'Statements ListPublic, ListShared, ListOwnFolder allow this for other values of s3:prefix; this request does not carry it.',
  ],
  [
    'a change of records by who may change none',
    { operation: 'ChangeResourceRecordSets', target: 'example.test' },
    entryFor('readers', 'route53:ChangeResourceRecordSets', zone),
    'readers may not change records of zone example.test.',
    'No statement of the role allows route53:ChangeResourceRecordSets.',
  ],
  [
    'a record type that the role may not change',
    { operation: 'ChangeResourceRecordSets', target: 'example.test' },
    entryFor('operators', 'route53:ChangeResourceRecordSets', zone, {
      'route53:ChangeResourceRecordSetsRecordTypes': ['MX'],
      'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['mail.example.test'],
    }),
    'operators may not change records of zone example.test.',
    'Statement ChangeSomeRecords allows this only if route53:ChangeResourceRecordSetsRecordTypes is one of TXT, A; here it is MX.',
  ],
  [
    'a statement that denies',
    { operation: 'DeleteHostedZone', target: 'example.test' },
    entryFor('admins', 'route53:DeleteHostedZone', zone),
    'admins may not delete zone example.test.',
    'Statement NeverDeleteZones of policy Everything denies route53:DeleteHostedZone.',
  ],
  [
    'C26: a service that guests cannot reach',
    { operation: 'ListHostedZones' },
    entryFor('guest', 'route53:ListHostedZones', '*', {}, { session: [{ name: 'Guests', document: guestScope }] }),
    'guest may not list the zones.',
    "AWS's session policy for guests leaves Route 53 out.",
  ],
  [
    'a permissions boundary',
    { operation: 'GetObject' },
    entryFor(
      'readers',
      's3:GetObject',
      object('shared/a.txt'),
      {},
      {
        'permissions boundary': [
          { name: 'B', document: { ...guestScope, Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }] } },
        ],
      },
    ),
    'readers may not read shared/.',
    "The role's permissions boundary leaves s3:GetObject out.",
  ],
  [
    'levels of the organization, each of which must allow reading',
    { operation: 'PutObject' },
    entryFor('authenticated', 's3:PutObject', object('shared/plan.txt'), {}, organization),
    'authenticated may not write to shared/.',
    'No statement allows s3:PutObject.',
  ],
]

test.each(explained)('with a decision: %s', (_, call, entry, headline, because) => {
  const [decision] = entry.decisions
  expect(decision?.verdict).not.toBe('allowed')
  const { principal } = decision?.request ?? {}
  const arn = principal && 'arn' in principal ? principal.arn : ''
  const said = denial(`User: ${arn} is not authorized to perform: ${decision?.request.action}`)
  const explanation = explainDenial(said, call, entry)
  expect([phraseText(explanation.headline), phraseText(explanation.because)]).toEqual([headline, because])
})

const asked = `User: ${arnOf('readers')} is not authorized to perform: `
const fromSentence: readonly (readonly [
  title: string,
  message: string,
  call: ExplainedCall,
  headline: string,
  because: string,
])[] = [
  [
    'an implicit denial',
    `${asked}s3:PutObject on resource: "${object('shared/plan.txt')}" because no identity-based policy allows the s3:PutObject action`,
    { operation: 'PutObject' },
    'readers may not write to shared/.',
    'No statement of the role allows s3:PutObject.',
  ],
  [
    'an explicit one with its policy',
    `${asked}s3:PutObject on resource: "${object('a.txt')}" with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o/p`,
    { operation: 'PutObject' },
    'readers may not write to team-photos.',
    "A statement in the organization's policies denies s3:PutObject: arn:aws:organizations::1:policy/o/p.",
  ],
  [
    'a session policy',
    `${asked}route53:ListHostedZones because no session policy allows the route53:ListHostedZones action`,
    { operation: 'ListHostedZones' },
    'readers may not list the zones.',
    'No session policy allows route53:ListHostedZones. AWS gives one to every guest.',
  ],
  [
    'an action without words here',
    `${asked}iam:GetRole on resource: arn:aws:iam::1:role/x because no identity-based policy allows the iam:GetRole action`,
    { operation: 'GetRole' },
    'readers may not call iam:GetRole.',
    'No statement of the role allows iam:GetRole.',
  ],
  [
    'the short form',
    'Access Denied',
    { operation: 'GetObject', target: 'b/k', role: { name: 'guest' } },
    'guest may not do GetObject on b/k.',
    'AWS gives no reason.',
  ],
  ['nothing at all', '', { operation: 'HeadObject' }, 'This session may not do HeadObject.', ''],
]

test.each(fromSentence)("from AWS's sentence alone: %s", (_, message, call, headline, because) => {
  const explanation = explainDenial(denial(message), call)
  expect([phraseText(explanation.headline), phraseText(explanation.because)]).toEqual([headline, because])
})

test("what an operation on a user pool does is told in people's words", () => {
  const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Rolecall1'
  const said = denial(
    `User: ${arnOf('readers')} is not authorized to perform: cognito-idp:ListUsers on resource: ${pool} because no identity-based policy allows the cognito-idp:ListUsers action`,
  )
  const { headline } = explainDenial(
    said,
    { operation: 'ListUsers' },
    entryFor('readers', 'cognito-idp:ListUsers', pool),
  )
  expect(phraseText(headline)).toBe('readers may not list the people.')
})
