import { expect, test } from 'vitest'
import { ref } from 'vue'
import { accessRoles } from '#access/roles.ts'
import type { Policy } from '#iam/types.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { markedMembers } from './markedMembers.ts'
import { reachVerdicts } from './reachVerdict.ts'
import { typedVerdict } from './typedVerdict.ts'
import { useTypedVerdict } from './useTypedVerdict.ts'

const ownIdentity = 'us-east-1:9f1c7d2e-4c0b-4a53-9b1e-7d21c0aa4b1a'
function askerOf(role: string, identityBased?: readonly Policy[]): Asker {
  return {
    roleName: role,
    policies: {
      account: '123456789012',
      roleArn: `arn:aws:iam::123456789012:role/${role}`,
      identityBased: identityBased ?? accessRoles.find(({ name }) => name === role)?.policies ?? [],
      buckets: { 'team-photos': [] },
    },
    identity: {
      identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
      identityId: ownIdentity,
      amr: ['authenticated'],
    },
    isGuest: false,
    secureTransport: true,
  }
}
const change = (Action: string, Name: string, Type: string) => ({ Action, ResourceRecordSet: { Name, Type, TTL: 60 } })
const batch = (...Changes: readonly object[]) => ({
  service: 'route53' as const,
  operation: 'ChangeResourceRecordSets',
  input: { HostedZoneId: 'Z0174620EXAMPLE7QK3M', ChangeBatch: { Changes } },
})

test.each([
  ['readers', 'GetObject', { Bucket: 'team-photos', Key: 'shared/a.txt' }, 'allowed'],
  ['readers', 'PutObject', { Bucket: 'team-photos', Key: 'shared/a.txt' }, 'implicitly denied'],
  ['admins', 'DeleteObject', { Bucket: 'team-photos', Key: 'shared/a.txt' }, 'allowed'],
])('%s, %s: decided on what is typed', (role, operation, input, verdict) => {
  const typed = typedVerdict(askerOf(role), { service: 's3', operation, input })
  expect(typed).toMatchObject({ kind: 'decided', decision: { verdict } })
})

test('a half-typed input has a verdict too, and says no word of what is not there', () => {
  const empty = { operation: 'GetHostedZone', input: {} }
  expect(typedVerdict(askerOf('readers'), { service: 'route53', ...empty }).kind).toBe('decided')
  const cors = { service: 's3', operation: 'DeleteBucketCors', input: {} } as const
  expect(typedVerdict(askerOf('readers'), cors)).toMatchObject({
    kind: 'decided',
    decision: { verdict: 'implicitly denied' },
  })
})

test('what no browser may call is told before all else', () => {
  expect(typedVerdict(undefined, { service: 's3', operation: 'ListBuckets', input: {} })).toEqual({ kind: 'browser' })
})

const anywhere: Policy = {
  name: 'All',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
}

test('an operation of Organizations is not for pages on AWS, and elsewhere hangs on what its own policy lets members do', () => {
  const own = { endpoints: { userPool: '', identityPool: '', sts: '', s3: '', route53: '' } }
  for (const operation of ['ListRoots', 'AttachPolicy', 'CreateAccount']) {
    const call = { service: 'organizations', operation, input: {}, actions: [`organizations:${operation}`] } as const
    expect(typedVerdict(askerOf('admins', [anywhere]), call)).toEqual({ kind: 'browser' })
    expect(typedVerdict(askerOf('admins', [anywhere]), call, own)).toMatchObject({
      kind: 'unknown',
      why: expect.stringContaining('its members'),
    })
    const listed = { ...row(operation, [`organizations:${operation}`]), service: 'organizations' } as const
    expect(reachVerdicts(askerOf('admins', [anywhere]))(listed)).toBe('browser')
    expect(reachVerdicts(askerOf('admins', [anywhere]), own)(listed)).toBe('unknown')
    expect(reachVerdicts(askerOf('readers'), own)(listed)).toBe('none')
  }
})

test('a level of an organization that does not allow an action is told of it before its input is known', () => {
  const { policies, ...asker } = askerOf('admins', [anywhere])
  const onlyS3: Policy = {
    name: 'OnlyS3',
    attachedTo: 'ou',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
  }
  const limited = { ...asker, policies: { ...policies, serviceControl: [{ ...anywhere, attachedTo: 'root' }, onlyS3] } }
  expect(reachVerdicts(limited)(row('Get', ['s3:GetObject']))).toBe('allowed')
  expect(reachVerdicts(limited)(row('Zones', ['route53:ListHostedZones']))).toBe('none')
})

test('where no policy is asked, nothing is said of policies', () => {
  const own = { service: 'cognito-idp', operation: 'GetUser', input: { AccessToken: 'x' } } as const
  expect(typedVerdict(askerOf('readers'), own)).toEqual({ kind: 'open' })
})

test.each([
  [askerOf('readers'), { service: 'sqs', operation: 'SendMessage', input: {} }, /What SendMessage needs/],
  [
    undefined,
    { service: 's3', operation: 'GetObject', input: { Bucket: 'b', Key: 'k' } },
    /does not tell the policies/,
  ],
  [askerOf('readers'), { service: 's3', operation: 'GetObject', input: { Bucket: 'theirs', Key: 'k' } }, /on theirs/],
] as const)('what cannot be known says why', (asker, call, why) => {
  expect(typedVerdict(asker, call)).toMatchObject({ kind: 'unknown', why: expect.stringMatching(why) })
})

test('the record that causes the refusal of a batch is marked, at the member that its statement does not take', () => {
  const asker = askerOf('operators')
  const call = batch(
    change('UPSERT', '_acme-challenge.example.test', 'TXT'),
    change('UPSERT', 'mail.example.test', 'MX'),
  )
  const verdict = typedVerdict(asker, call)
  if (verdict.kind !== 'decided') throw new Error(verdict.kind)
  expect(verdict.decision.verdict).not.toBe('allowed')
  const marked = markedMembers(asker, call, verdict.decision)
  expect([...marked.keys()]).toEqual(['ChangeBatch.Changes[1].ResourceRecordSet.Type'])
  expect([...marked.values()][0]).toMatch(/ allows .*TXT.* only$/)
})

test('records of one kind are marked alike', () => {
  const asker = askerOf('operators')
  const call = batch(
    ...['a', 'b', 'c'].map((name) => change('UPSERT', `${name}.example.test`, name === 'b' ? 'TXT' : 'MX')),
  )
  const verdict = typedVerdict(asker, call)
  if (verdict.kind !== 'decided') throw new Error(verdict.kind)
  const path = (index: number) => `ChangeBatch.Changes[${index}].ResourceRecordSet.Type`
  expect([...markedMembers(asker, call, verdict.decision).keys()]).toEqual([path(0), path(2)])
})

test('a member that stands in the refused resource is marked', () => {
  const only = (Resource: string): Policy => ({
    name: 'One',
    document: {
      Version: '2012-10-17',
      Statement: [{ Sid: 'OneZone', Effect: 'Allow', Action: 'route53:GetHostedZone', Resource }],
    },
  })
  const asker = askerOf('one', [only('arn:aws:route53:::hostedzone/Z1')])
  const call = { service: 'route53', operation: 'GetHostedZone', input: { Id: 'Z2' } } as const
  const verdict = typedVerdict(asker, call)
  if (verdict.kind !== 'decided') throw new Error(verdict.kind)
  expect([...markedMembers(asker, call, verdict.decision)]).toEqual([
    ['Id', 'OneZone allows arn:aws:route53:::hostedzone/Z1 only'],
  ])
})

test.each([
  ['no statement names it', [], 'decided'],
  ['a statement allows it on everything', ['*'], 'decided'],
  ['a statement allows it somewhere', ['arn:aws:sqs:us-east-1:123456789012:jobs'], 'unknown'],
])('what is known by the name of its action alone: %s', (_, resources, kind) => {
  const policy: Policy = {
    name: 'Jobs',
    document: {
      Version: '2012-10-17',
      Statement: resources.map((Resource) => ({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource })),
    },
  }
  const call = { service: 'sqs', operation: 'SendMessageBatch', input: {}, actions: ['sqs:SendMessage'] } as const
  expect(typedVerdict(askerOf('one', [policy]), call).kind).toBe(kind)
})

const row = (name: string, actions?: readonly string[]) =>
  ({ service: 's3', name, sentence: '', ...(actions && { actions }) }) as const
test.each([
  [row('ListBuckets', ['s3:ListAllMyBuckets']), 'browser'],
  [row('GetObject', ['s3:GetObject']), 'unknown'],
  [row('PutBucketAcl', ['s3:PutBucketAcl']), 'none'],
  [row('Anything', []), 'open'],
  [row('Newest'), 'unknown'],
  [row('Zones', ['route53:ListHostedZones']), 'allowed'],
])('before an input is known: %j is %s to readers', (one, verdict) => {
  expect(reachVerdicts(askerOf('readers'))(one)).toBe(verdict)
})

test('of a role of which nothing is told everything is unknown', () => {
  expect(reachVerdicts(undefined)(row('PutBucketAcl', ['s3:PutBucketAcl']))).toBe('unknown')
})

test('before the policies are there nothing is said of them, and what needs none is said at once', () => {
  const isAsking = ref(true)
  const verdictOn = (operation: string, service: 's3' | 'cognito-idp') =>
    useTypedVerdict(
      () => undefined,
      () => ({ service, operation, input: {} }),
      (predicted) => predicted,
      () => isAsking.value,
    ).verdict
  const needing = verdictOn('GetObject', 's3')
  expect([needing.value?.kind, verdictOn('InitiateAuth', 'cognito-idp').value?.kind]).toEqual(['asking', 'open'])
  isAsking.value = false
  expect(needing.value).toMatchObject({ why: 'The backend does not tell the policies of this role.' })
})
