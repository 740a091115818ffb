import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Statement } from '#iam/types.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { identityPoolKeysOf } from '../../../emulator/tokens/identityPoolTokens.ts'
import { signToken } from '../../../emulator/tokens/jwt.ts'
import { documentOf, setRole, signWith } from '../accountOf.ts'
import { groupClaims, idToken, provider } from '../cognito-identity/idToken.ts'
import { changePool } from '../cognito-identity/poolOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const { identityPoolId: IdentityPoolId } = localBackend
const RoleArn = 'arn:aws:iam::123456789012:role/classic'
const refused = {
  name: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  status: 403,
}
const pool = 'cognito-identity.amazonaws.com'
const trusts = (amr: string, more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: pool },
  Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
  Condition: {
    StringEquals: { [`${pool}:aud`]: IdentityPoolId },
    'ForAnyValue:StringLike': { [`${pool}:amr`]: amr },
  },
  ...more,
})

let now = 0
let local: TestEmulator
let sts: STSClient
let cognito: CognitoIdentityClient
beforeEach(async () => {
  now = Date.now()
  local = await startEmulator({ clock: () => now })
  changePool(local, { allowClassicFlow: true })
  setRole(local, 'classic', {
    allow: [{ Effect: 'Allow', Action: ['s3:GetObject', 'route53:ListHostedZones'], Resource: '*' }],
    trust: [trusts('*')],
  })
  // Nobody signs: whatever key stands here is never used.
  sts = local.rootClient(STSClient, { credentials: { accessKeyId: 'none', secretAccessKey: 'none' } })
  cognito = local.rootClient(CognitoIdentityClient)
})
afterEach(() => local.close())

async function openIdToken(token?: string) {
  const Logins = token === undefined ? undefined : { [provider]: token }
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId, Logins }))
  return cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
}
const assume = (WebIdentityToken: string | undefined, more: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) =>
  sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'web', WebIdentityToken, ...more }))

test('AssumeRoleWithWebIdentity is denied to people of the seeded pool, which gives them no token for it', async () => {
  changePool(local, { allowClassicFlow: false })
  const own = await idToken(local, 'p1', groupClaims('readers'))
  expect(await errorOf(openIdToken(own))).toMatchObject({ name: 'InvalidParameterException' })
  // Nor is the token of the user pool one that STS takes for a role of the identity pool's.
  await errorOf(assume(own, { RoleArn: 'arn:aws:iam::123456789012:role/readers' }))
})

describe('AssumeRoleWithWebIdentity is denied, with the classic flow switched on,', () => {
  const seeded = ['authenticated', 'readers', 'auditors', 'operators', 'admins']
  const roleNamed = (name: string) => `arn:aws:iam::123456789012:role/${name}`

  test('to a person for the guest role', async () => {
    const { Token } = await openIdToken(await idToken(local, 'p1', groupClaims('readers')))
    expect(await errorOf(assume(Token, { RoleArn: roleNamed('guest') }))).toEqual(refused)
  })

  test('to a guest for every role but the guest role', async () => {
    const { Token } = await openIdToken()
    for (const name of seeded) expect(await errorOf(assume(Token, { RoleArn: roleNamed(name) }))).toEqual(refused)
    await assume(Token, { RoleArn: roleNamed('guest') })
  })
})

describe('AssumeRoleWithWebIdentity is allowed', () => {
  test('to a guest of the classic flow, who is not held to what the enhanced flow leaves guests', async () => {
    const { IdentityId, Token } = await openIdToken()
    const answer = await assume(Token)
    expect(answer).toMatchObject({
      SubjectFromWebIdentityToken: IdentityId,
      Audience: IdentityPoolId,
      Provider: pool,
      AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/classic/web' },
    })
    const guest = signWith(answer.Credentials)
    await local.rootClient(Route53Client, guest).send(new ListHostedZonesCommand({}))
    const { Arn } = await local.rootClient(STSClient, guest).send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe(answer.AssumedRoleUser?.Arn)
  })

  test('to a person, whose identity stays a condition key and a variable', async () => {
    const { IdentityId, Token } = await openIdToken(await idToken(local, 'p1'))
    setRole(local, 'classic', {
      trust: [trusts('authenticated')],
      allow: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: `arn:aws:s3:::team-photos/private/\${${pool}:sub}/*`,
          Condition: { StringEquals: { [`${pool}:aud`]: IdentityPoolId } },
        },
      ],
    })
    const s3 = local.rootClient(S3Client, signWith((await assume(Token)).Credentials))
    const read = (key: string) => errorOf(s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: key })))
    // No such object, and no permission to be told so: the missing action says that GetObject was allowed.
    expect((await read(`private/${IdentityId}/x`)).message).toContain('s3:ListBucket')
    expect((await read('private/us-east-1:other/x')).message).toContain('s3:GetObject')
  })

  test('with a session policy, and for as long as the role allows', async () => {
    setRole(local, 'classic', { maxSessionDuration: 7200 })
    const { Token } = await openIdToken()
    const Policy = JSON.stringify(documentOf({ Effect: 'Allow', Action: 's3:*', Resource: '*' }))
    const { Credentials, PackedPolicySize } = await assume(Token, { Policy, DurationSeconds: 7200 })
    expect(PackedPolicySize).toBeGreaterThan(0)
    expect(Credentials?.Expiration?.getTime()).toBe(Math.floor((now + 7_200_000) / 1000) * 1000)
    const route53 = local.rootClient(Route53Client, signWith(Credentials))
    expect((await errorOf(route53.send(new ListHostedZonesCommand({})))).message).toMatch(
      /because no session policy allows the route53:ListHostedZones action$/,
    )
  })

  test("with the pool's principal tags, where the trust policy lets them in", async () => {
    changePool(local, { principalTags: { [provider]: { PrincipalTags: { team: 'custom:team' } } } })
    const tagged = async () => (await openIdToken(await idToken(local, 'p1', { 'custom:team': 'blue' }))).Token
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'blue' } }
    setRole(local, 'classic', { allow: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition }] })
    const s3 = local.rootClient(S3Client, signWith((await assume(await tagged())).Credentials))
    await s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt' }))
    setRole(local, 'classic', { trust: [trusts('*', { Action: 'sts:AssumeRoleWithWebIdentity' })] })
    expect(await errorOf(assume(await tagged()))).toEqual(refused)
  })
})

describe('AssumeRoleWithWebIdentity is denied, in the same words,', () => {
  test('where the trust policy wants others, or another pool, and for a role that is not there', async () => {
    const { Token } = await openIdToken()
    expect(await errorOf(assume(Token, { RoleArn: `${RoleArn}2` }))).toEqual(refused)
    setRole(local, 'classic', { trust: [trusts('authenticated')] })
    expect(await errorOf(assume(Token))).toEqual(refused)
    const Condition = { StringEquals: { [`${pool}:aud`]: 'us-east-1:another' } }
    setRole(local, 'classic', { trust: [trusts('*', { Condition })] })
    expect(await errorOf(assume(Token))).toEqual(refused)
    setRole(local, 'classic', { trust: [trusts('*', { Action: 'sts:AssumeRole' })] })
    expect(await errorOf(assume(Token))).toEqual(refused)
  })
})

describe('A token that is malformed or no longer good is refused:', () => {
  const invalid = (message: string) => ({ name: 'InvalidIdentityTokenException', message, status: 400 })

  test('no token at all', async () => {
    expect(await errorOf(assume('nonsense'))).toEqual(
      invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'),
    )
    expect((await errorOf(assume('x'))).name).toBe('ValidationError')
  })

  test('one of a user pool', async () => {
    expect(await errorOf(assume(await idToken(local, 'p1')))).toEqual(
      invalid(`No OpenIDConnect provider found in your account for https://${provider}`),
    )
  })

  test('one with another signature, or signed in another way', async () => {
    const { Token = '' } = await openIdToken()
    const [header, payload, signature = ''] = Token.split('.')
    const key = identityPoolKeysOf(local.emulator.store).get(IdentityPoolId)
    if (!key) throw new Error('The pool has no key.')
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object
    const forged = [`${header}.${payload}.${signature.split('').reverse().join('')}`, signToken(key, claims, 'RS256')]
    for (const token of forged) expect((await errorOf(assume(token))).name).toBe('InvalidIdentityTokenException')
  })

  test('one that is ten minutes old', async () => {
    const { Token } = await openIdToken()
    const issued = Math.floor(now / 1000)
    now += 599_000
    await assume(Token)
    now += 1000
    const second = Math.floor(now / 1000)
    expect(await errorOf(assume(Token))).toEqual({
      name: 'ExpiredTokenException',
      message: `Token expired: current date/time ${second} must be before the expiration date/time ${issued + 600}`,
      status: 400,
    })
  })

  test('malformed session policies and durations', async () => {
    const { Token } = await openIdToken()
    expect((await errorOf(assume(Token, { Policy: '[]' }))).name).toBe('MalformedPolicyDocumentException')
    expect((await errorOf(assume(Token, { DurationSeconds: 3601 }))).name).toBe('ValidationError')
    expect((await errorOf(assume(Token, { ProviderId: 'www.amazon.com' }))).name).toBe('NotImplemented')
  })
})
