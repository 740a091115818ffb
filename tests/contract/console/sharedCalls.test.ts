/** What leaves the console in files and by copying, searched for secrets that went through the calls. */
import { CognitoIdentityClient, GetCredentialsForIdentityCommand } from '@aws-sdk/client-cognito-identity'
import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { createCall } from '../../../src/aws/call/call.ts'
import { createClients } from '../../../src/aws/call/clients.ts'
import { prepareCopy } from '../../../src/aws/copied-call/prepareCopy.ts'
import type { CallRecord } from '../../../src/aws/record/callRecord.ts'
import { createDecisions } from '../../../src/aws/record/decisions.ts'
import { createRecorder } from '../../../src/aws/record/recorder.ts'
import { observeCognito } from '../../../src/aws/session/observeCognito.ts'
import { parseBundle } from '../../../src/features/calls/bundle/parseBundle.ts'
import { bundleOf } from '../../../src/features/calls/share/bundle.ts'
import { callJson, callsJson } from '../../../src/features/calls/share/callsJson.ts'
import { harOf } from '../../../src/features/calls/share/harOf.ts'
import { callOfRecord } from '../../../src/outcomes/copy-as/callOfRecord.ts'
import { codeTargets, copiedText } from '../../../src/outcomes/copy-as/codeTargets.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const recorder = createRecorder(100)
const call = createCall({ recorder, credentials: { current: () => undefined, renew: () => Promise.resolve(false) } })
const entries: DecisionEntry[] = []
/** What opens something: never to be found in anything that leaves. */
const secrets = new Map<string, string>()
/** Whom it is about: not to be found in what is made to be shared. */
const identifying = new Map<string, string>()
let emulator: TestEmulator

const identityId = 'us-east-1:7f3c1d2e-1111-4222-8333-9a8b7c6d5e4f'
const password = 'Planted-password-1'
const customerKey = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')
const objectBytes = 'Planted bytes of an object'
const idToken = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"email":"planted@secret.test"}').toString('base64url')}.c2lnbmF0dXJl`

/** A transport that answers with one text. */
const answering = (statusCode: number, contentType: string, body: string) => ({
  requestHandler: {
    handle: () =>
      Promise.resolve({
        response: { statusCode, headers: { 'content-type': contentType }, body: new Blob([body]).stream() },
      }),
  },
})

beforeAll(async () => {
  emulator = await startEmulator()
  const s3 = emulator.clientFor('rosa', S3Client)
  const used = await s3.config.credentials()
  secrets.set('secret key', used.secretAccessKey).set('session token', used.sessionToken ?? 'none')
  secrets.set('password', password).set('customer key', customerKey).set('bytes', objectBytes).set('ID token', idToken)
  identifying.set('access key id', used.accessKeyId)

  await call(s3, new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))
  await call(s3, new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: `private/${identityId}/` }))
  await call(
    s3,
    new PutObjectCommand({
      Bucket: 'team-photos',
      Key: 'shared/plan.txt',
      Body: objectBytes,
      SSECustomerKey: customerKey,
      SSECustomerAlgorithm: 'AES256',
    }),
    { cause: 'Upload plan.txt for rosa@example.test' },
  )
  // S3 repeats what it was sent where the signature is wrong.
  const wrong = `<Error><Code>SignatureDoesNotMatch</Code><Message>No</Message><AWSAccessKeyId>${used.accessKeyId}</AWSAccessKeyId><StringToSign>AWS4</StringToSign><SignatureProvided>${'ab12'.repeat(16)}</SignatureProvided><CanonicalRequest>x-amz-security-token:${used.sessionToken}</CanonicalRequest></Error>`
  await call(
    emulator.clientFor('rosa', S3Client, answering(403, 'application/xml', wrong)),
    new GetObjectCommand({ Bucket: 'team-photos', Key: 'a' }),
  )
  secrets.set('signature', 'ab12'.repeat(16))
  const roleArn = 'arn:aws:iam::123456789012:role/readers'
  await call(
    emulator.clientFor('rosa', STSClient, {
      ...answering(
        200,
        'text/xml',
        `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAPLANTED000000001</AccessKeyId><SecretAccessKey>Planted/secret+key/of/forty/characters12</SecretAccessKey><SessionToken>planted-session-token</SessionToken><Expiration>2026-11-30T12:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>${roleArn}</Arn></AssumedRoleUser></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
      ),
    }),
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn,
      RoleSessionName: 'rosa@example.test',
      WebIdentityToken: idToken,
    }),
  )
  secrets.set('answered key', 'Planted/secret+key/of/forty/characters12').set('answered token', 'planted-session-token')
  await call(
    emulator.clientFor(
      'rosa',
      CognitoIdentityClient,
      answering(
        200,
        'application/x-amz-json-1.1',
        JSON.stringify({
          IdentityId: identityId,
          Credentials: {
            AccessKeyId: 'ASIAPLANTED000000002',
            SecretKey: 'planted-secret-two',
            SessionToken: 'planted-token-two',
            Expiration: 1,
          },
        }),
      ),
    ),
    new GetCredentialsForIdentityCommand({
      IdentityId: identityId,
      Logins: { 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Planted01': idToken },
    }),
  )
  secrets.set('pool key', 'planted-secret-two').set('pool token', 'planted-token-two')
  identifying
    .set('identity', '7f3c1d2e-1111-4222-8333-9a8b7c6d5e4f')
    .set('pool', 'us-east-1_Planted01')
    .set('account', '123456789012')
  await call(
    emulator.clientFor('rosa', CognitoIdentityProviderClient),
    new AdminSetUserPasswordCommand({
      UserPoolId: 'us-east-1_Planted01',
      Username: 'rosa@example.test',
      Password: password,
      Permanent: true,
    }),
  )
  identifying.set('e-mail', 'rosa@example.test').set('encoded e-mail', 'rosa%40example.test')

  const page = { fetch: globalThis.fetch }
  observeCognito({ endpoints: { userPool: emulator.url } as never, identityPoolId: 'us-east-1:1' }, { recorder, page })
  const signIn = {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: 'unknown',
    AuthParameters: { USERNAME: 'rosa@example.test', PASSWORD: password },
  }
  await page.fetch(new URL('/', emulator.url), {
    method: 'POST',
    headers: {
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      'content-type': 'application/x-amz-json-1.1',
    },
    body: JSON.stringify(signIn),
  })
  await vi.waitFor(() => expect(recorder.list().some(({ outcome }) => outcome === 'in flight')).toBe(false))

  const decisions = createDecisions(`${emulator.url}/_rolecall/decisions`)
  for (const { requestId } of recorder.list()) {
    const entry = requestId === undefined ? undefined : await decisions.find(requestId)
    if (entry) entries.push(entry)
  }
})
afterAll(() => emulator.close())

const configuration = { region: 'us-east-1', endpoints: {} as never, decisionLogUrl: 'http://x.test' }
const shared = (names: 'kept' | 'replaced') =>
  bundleOf(
    { calls: recorder.list(), session: recorder.list(), entries, configuration },
    { names, now: '2026-11-30T12:00:00Z', turn: () => Promise.resolve() },
  )

/** The code of every kind that calls are copied as. */
async function everyCode(calls: readonly CallRecord[]): Promise<string> {
  const { url } = emulator
  const own = {
    region: 'us-east-1',
    places: [],
    endpoints: { s3: url, route53: url, sts: url, userPool: url, identityPool: url },
    userPoolId: 'us-east-1_Planted01',
    identityPoolId: 'us-east-1:1',
  }
  const clients = createClients(own, {
    credentials: {
      forSigning: () =>
        Promise.resolve({
          accessKeyId: 'ASIAUNUSED',
          secretAccessKey: 'unused',
          sessionToken: 'unused',
          expiration: new Date(),
        }),
    },
    turns: { onDropped: () => () => undefined },
  })
  const codes: string[] = []
  for (const record of calls) {
    const call = callOfRecord(record)
    if (!call) continue
    const copy = await prepareCopy({ clients, configuration: own as never }, call)
    for (const target of codeTargets) {
      const code = target.write(copy)
      if (code) codes.push(copiedText(code, target))
    }
  }
  expect(codes.length).toBeGreaterThan(calls.length)
  return codes.join('\n')
}

/** Every way in which calls leave the console, as text. */
const leaving: Readonly<Record<string, () => string | Promise<string>>> = {
  'the calls as they are kept': () => callsJson(recorder.list()),
  'the JSON of each call': () =>
    recorder
      .list()
      .map((record) =>
        callJson(
          record,
          entries.find(({ requestId }) => requestId === record.requestId),
        ),
      )
      .join('\n'),
  'the code of each call': () => everyCode(recorder.list()),
  'a bundle with names': async () => JSON.stringify((await shared('kept')).bundle),
  'a bundle without names': async () => JSON.stringify((await shared('replaced')).bundle),
  'an HTTP archive': async () => JSON.stringify(harOf((await shared('kept')).bundle)),
  'the code of the calls of an opened bundle': async () => everyCode((await shared('kept')).bundle.calls),
}

test('the secrets went through the calls, and decisions were told', () => {
  expect(
    recorder
      .list()
      .map(({ operation }) => operation)
      .sort(),
  ).toEqual([
    'AdminSetUserPassword',
    'AssumeRoleWithWebIdentity',
    'GetCredentialsForIdentity',
    'GetObject',
    'InitiateAuth',
    'ListObjectsV2',
    'ListObjectsV2',
    'PutObject',
  ])
  expect(entries.length).toBeGreaterThanOrEqual(2)
})

test.each(Object.keys(leaving))('no secret is in %s', async (name) => {
  const text = (await leaving[name]?.()) ?? ''
  expect(text).toContain(name.includes('the code') ? 's3api put-object' : 'PutObject')
  for (const [what, secret] of secrets) {
    expect(text.includes(secret), what).toBe(false)
    expect(text.includes(encodeURIComponent(secret)), `${what}, encoded`).toBe(false)
  }
})

test.each(Object.keys(leaving).filter((name) => /bundle|archive/.test(name)))('nobody is named in %s', async (name) => {
  const text = (await leaving[name]?.()) ?? ''
  for (const [what, value] of identifying) expect(text.includes(value), what).toBe(false)
})

test('a person whom only another call of the session names is not named either', async () => {
  const told = { id: 'a', service: 'cognito-idp', operation: 'AdminGetUser', startedAt: 1, outcome: 'done' } as const
  const asked = { ...told, id: 'b', operation: 'ListUsers', cause: 'Look up mika' } as const
  const { bundle } = await bundleOf(
    { calls: [asked], session: [asked, { ...told, input: { Username: 'mika' } }], entries: [], configuration },
    { names: 'kept', now: '2026-11-30T12:00:00Z', turn: () => Promise.resolve() },
  )
  expect(bundle.calls.map(({ cause }) => cause)).toEqual(['Look up person-1'])
})

test('names of buckets stay or go as it is chosen', async () => {
  expect(JSON.stringify((await shared('kept')).bundle)).toContain('team-photos')
  expect(JSON.stringify((await shared('replaced')).bundle)).not.toContain('team-photos')
  expect((await shared('replaced')).replaced.bucket).toBeGreaterThanOrEqual(1)
})

test('what is written is what is opened', async () => {
  const { bundle } = await shared('kept')
  expect(parseBundle(JSON.stringify(bundle))).toEqual({ bundle })
})
