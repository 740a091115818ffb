import { expect, test } from 'vitest'
import { backendInAws } from '../../../../tests/unit/fakeAsking.ts'
import type { ConnectionAnswers } from '../../../aws/connection/checkConnection.ts'
import { phraseText } from '../../../outcomes/phrase.ts'
import { findingsOf } from './findingsOf.ts'
import { headline } from './headline.ts'

/** All of it in one region. */
const config = { ...backendInAws, identityPoolId: 'eu-west-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11' }
const idp = 'https://cognito-idp.eu-west-1.amazonaws.com'
const identity = 'https://cognito-identity.eu-central-1.amazonaws.com'
const photos = 'https://photos.s3.eu-west-3.amazonaws.com'
const origin = 'https://console.example.test'

const good: ConnectionAnswers = {
  userPool: { kind: 'there', url: idp, seen: 'jwks.json 200', durationMs: 84.4 },
  appClient: { kind: 'ready', url: idp, seen: 'InitiateAuth wants the password' },
  identityPool: { kind: 'noGuests', url: identity, seen: 'NotAuthorizedException' },
  buckets: [{ kind: 'open', url: photos, seen: 'GET 403', bucket: 'photos' }],
  standIn: [],
  unasked: [],
  clockOffMs: 400,
}

const found = (change: Partial<ConnectionAnswers>) => findingsOf({ ...good, ...change }, config, origin)
const told = (change: Partial<ConnectionAnswers>) =>
  found(change).map(({ standing, title, seen }) => `${standing}: ${phraseText(title)} (${seen})`)

test('where every answer is as the file has it, all holds but what only a sign-in tells', () => {
  expect(told({})).toEqual([
    'holds: Exists in eu-west-1 (jwks.json 200 · 84 ms)',
    'holds: Client accepts SRP, has no secret (InitiateAuth wants the password)',
    'holds: Answers; guests off, as the file says (NotAuthorizedException)',
    'holds: photos lets this page read answers (GET 403)',
    'holds: Clock agrees with AWS (0.4 s apart)',
    'untold: Roles set, and this client accepted (told by the first sign-in)',
  ])
  expect(headline(found({})).title).toBe('Ready')
})

test.each<[Partial<ConnectionAnswers>, string]>([
  [{ userPool: { ...good.userPool, kind: 'missing' } }, 'There is no user pool eu-west-1_Abc'],
  [{ appClient: { ...good.appClient, kind: 'missing' } }, 'There is no app client client'],
  [
    { userPool: { kind: 'insecure', url: 'http://aws.example:4566', seen: '' } },
    'This page may not ask aws.example:4566 by plain HTTP',
  ],
  [{ appClient: { ...good.appClient, kind: 'hasSecret' } }, 'The client client has a secret'],
  [{ appClient: { ...good.appClient, kind: 'withoutSrp' } }, 'The client client does not accept SRP'],
  [{ identityPool: { ...good.identityPool, kind: 'missing' } }, `There is no identity pool ${config.identityPoolId}`],
  [{ userPool: { kind: 'silent', url: idp, seen: '' } }, 'Nothing answers at cognito-idp.eu-west-1.amazonaws.com'],
  [{ userPool: { kind: 'blocked', url: idp, seen: '' } }, 'This page may not ask cognito-idp.eu-west-1.amazonaws.com'],
  [
    { identityPool: { kind: 'withheld', url: identity, seen: '' } },
    'cognito-identity.eu-central-1.amazonaws.com answers, but not to this page',
  ],
])('%j is in the way: %s', (change, title) => {
  const findings = found(change)
  const inTheWay = findings.filter(({ standing }) => standing === 'inTheWay')
  expect(inTheWay.map((finding) => phraseText(finding.title))).toEqual([title])
  expect(inTheWay[0]?.text).toBeTruthy()
  expect(headline(findings).title).toBe('Not ready yet')
})

test('a bucket that lets nothing be sent is told with the method and the rule that lets it', () => {
  const findings = found({
    buckets: [{ kind: 'withoutPut', url: photos, seen: 'GET 403, PUT withheld', bucket: 'photos' }],
  })
  const bucket = findings.find(({ part }) => part === 'Bucket')
  expect([bucket?.standing, phraseText(bucket?.title ?? [])]).toEqual([
    'inTheWay',
    'The bucket photos takes no PUT from this page',
  ])
  const [rule] = JSON.parse(bucket?.fix?.value ?? '') as [{ AllowedMethods: string[]; AllowedOrigins: string[] }]
  expect([rule.AllowedMethods.includes('PUT'), rule.AllowedOrigins]).toEqual([true, [origin]])
  expect(headline(findings).title).toBe('Ready, except for one bucket')
})

test('a bucket that does not know this page is told with the rule that names it', () => {
  const findings = found({ buckets: [{ kind: 'withheld', url: photos, seen: '', bucket: 'photos' }] })
  const bucket = findings.find(({ part }) => part === 'Bucket')
  expect(phraseText(bucket?.title ?? [])).toBe('The bucket photos does not know this page')
  expect(JSON.parse(bucket?.fix?.value ?? '')).toMatchObject([
    {
      AllowedOrigins: [origin],
      AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
      AllowedHeaders: ['*'],
      ExposeHeaders: expect.arrayContaining(['ETag', 'x-amz-request-id']) as string[],
    },
  ])
  expect(headline(findings).title).toBe('Ready, except for one bucket')
})

test.each(['missing', 'elsewhere', 'silent', 'blocked'] as const)(
  'a bucket that is %s leaves the rest ready',
  (kind) => {
    const bucket = { kind, url: photos, seen: '', bucket: 'photos' }
    expect(headline(found({ buckets: [bucket] })).title).toBe('Ready, except for one bucket')
  },
)

test('one address that does not answer is in the way once, however much was asked there', () => {
  const silent = { kind: 'silent', url: 'http://127.0.0.1:4566', seen: '' } as const
  const findings = found({
    userPool: silent,
    appClient: silent,
    identityPool: silent,
    buckets: [{ ...silent, bucket: 'photos' }],
    clockOffMs: undefined,
  })
  expect(findings.map(({ standing }) => standing)).toEqual(['inTheWay', ...Array<string>(5).fill('untold')])
  expect(headline(findings).text).toBe('One thing is in the way of a sign-in.')
})

test('guests that the file has otherwise, and a clock that is off, are worth a look and in nobody’s way', () => {
  const change: Partial<ConnectionAnswers> = {
    identityPool: { ...good.identityPool, kind: 'guests', seen: 'GetId 200' },
    clockOffMs: -7 * 60_000,
  }
  expect(told(change).filter((line) => line.startsWith('worthALook'))).toEqual([
    'worthALook: Guests: file says off, pool says on (GetId 200)',
    'worthALook: Clock is behind AWS (7 min apart)',
  ])
  expect(headline(found(change)).title).toBe('Ready')
})

test('an answer that does not tell, and a bucket that was not asked, are told as such', () => {
  const change: Partial<ConnectionAnswers> = {
    userPool: { ...good.userPool, kind: 'unclear', seen: 'jwks.json 503' },
    unasked: ['sixth'],
  }
  expect(
    told(change)
      .filter((line) => line.startsWith('untold'))
      .slice(0, 2),
  ).toEqual([
    'untold: Whether the user pool exists (jwks.json 503 · 84 ms, which does not tell)',
    'untold: Whether sixth knows this page (not asked: others were)',
  ])
  expect(headline(found(change)).title).toBe('Nothing is in the way, as far as was told')
})

const local = 'http://127.0.0.1:9000'
const standsIn = {
  ...config,
  endpoints: { userPool: local, identityPool: local, s3: local, route53: local, sts: local },
}
const toldOfStandIn = (kind: 'guarded' | 'lacking' | 'silent' | 'unguarded', change = {}) =>
  findingsOf(
    { ...good, standIn: [{ service: 'route53', kind, url: local, seen: 'unsigned ListHostedZones 200' }] },
    { ...standsIn, ...change },
    origin,
  )
    .filter(({ part }) => part === 'Service')
    .map(({ standing, title }) => `${standing}: ${phraseText(title)}`)

test('of what stands in for AWS it is told what it lacks, and whether it asks policies at all', () => {
  const all = { decisionLogUrl: `${local}/d`, policiesUrl: `${local}/p`, inboxUrl: `${local}/i` }
  expect(toldOfStandIn('guarded', all)).toEqual(['holds: Route 53 asks for a signature'])
  expect(toldOfStandIn('unguarded', all)).toEqual(['worthALook: Route 53 answers without a signature'])
  expect(toldOfStandIn('lacking', all)).toEqual(['worthALook: Route 53 is not there'])
  expect(toldOfStandIn('guarded')).toContain('worthALook: What this console explains is not all told')
})

test('of a backend in AWS nothing of the kind is asked or told', () => {
  expect(found({}).filter(({ part }) => part === 'Service')).toEqual([])
})

test('pools in several regions are worth a look, with who is asked where', () => {
  const [finding] = findingsOf(good, backendInAws, origin).filter(({ seen }) => seen === 'from the ids')
  expect(finding).toMatchObject({ standing: 'worthALook' })
  expect(finding?.text).toContain('the user pool is in eu-west-1, the identity pool in eu-central-1')
})

test('a client without SRP is in nobody’s way where people sign in by another flow', () => {
  const byPassword = { ...config, signIn: { authenticationFlowType: 'USER_PASSWORD_AUTH' as const } }
  const answers = { ...good, appClient: { ...good.appClient, kind: 'withoutSrp' as const } }
  const findings = findingsOf(answers, byPassword, origin)
  expect(findings.filter(({ standing }) => standing === 'inTheWay')).toEqual([])
  expect(findings.map(({ title }) => phraseText(title))).toContain(
    'Client answers, has no secret; people sign in by USER_PASSWORD_AUTH',
  )
})
