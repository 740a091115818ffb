import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetPrincipalTagAttributeMapCommand,
  SetPrincipalTagAttributeMapCommand,
  type SetPrincipalTagAttributeMapCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setRole, signWith } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { poolOf } from './poolOf.ts'
import { IdentityPoolId, operatorsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

const pool = 'cognito-identity.amazonaws.com'
const trust = (...Action: string[]) => [{ Effect: 'Allow', Principal: { Federated: pool }, Action }] as const

let local: TestIdentityPool
beforeEach(async () => {
  local = await startIdentityPool()
  setRole(local, 'authenticated', {
    trust: trust('sts:AssumeRoleWithWebIdentity', 'sts:TagSession'),
    allow: [
      {
        Effect: 'Allow',
        Action: 's3:ListAllMyBuckets',
        Resource: '*',
        Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } },
      },
    ],
  })
})
afterEach(() => local.close())

const setMap = (change: Partial<SetPrincipalTagAttributeMapCommandInput>, client = local.root) =>
  client.send(new SetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName: provider, ...change }))

async function listBucketsAs(claims?: object) {
  const Logins = claims && { [provider]: await idToken(local, 'p1', claims) }
  const { IdentityId } = await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const { Credentials } = await local.root.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  const signer = signWith({ ...Credentials, SecretAccessKey: Credentials?.SecretKey })
  return local.rootClient(S3Client, signer).send(new ListBucketsCommand({}))
}

describe('SetPrincipalTagAttributeMap is allowed', () => {
  test('to who may, and then claims become tags of the session', async () => {
    const blue = { 'custom:team': 'blue' }
    expect((await errorOf(listBucketsAs(blue))).name).toBe('AccessDenied')
    const PrincipalTags = { team: 'custom:team' }
    const answer = await setMap({ PrincipalTags }, local.userWho('cognito-identity:SetPrincipalTagAttributeMap'))
    expect(answer).toMatchObject({ IdentityPoolId, IdentityProviderName: provider, UseDefaults: false, PrincipalTags })
    await listBucketsAs(blue)
    expect((await errorOf(listBucketsAs({ 'custom:team': 'red' }))).name).toBe('AccessDenied')
    expect((await errorOf(listBucketsAs({}))).name).toBe('AccessDenied')
  })

  test('also with the defaults, username from sub and client from aud', async () => {
    setRole(local, 'authenticated', {
      allow: [
        {
          Effect: 'Allow',
          Action: 's3:ListAllMyBuckets',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalTag/username': 'p1' } },
        },
      ],
    })
    await setMap({ UseDefaults: true })
    await listBucketsAs({})
  })
})

describe('Sessions are refused', () => {
  const badConfiguration = {
    name: 'InvalidIdentityPoolConfigurationException',
    message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    status: 400,
  }

  test('where tags are passed and the trust policy has no sts:TagSession; guests have no tags', async () => {
    await setMap({ UseDefaults: true })
    setRole(local, 'authenticated', { trust: trust('sts:AssumeRoleWithWebIdentity') })
    expect(await errorOf(listBucketsAs({}))).toEqual(badConfiguration)
    expect((await errorOf(listBucketsAs())).name).toBe('AccessDenied')
  })

  test('where a value is longer than tags may be', async () => {
    await setMap({ PrincipalTags: { team: 'custom:team' } })
    expect(await errorOf(listBucketsAs({ 'custom:team': 'x'.repeat(257) }))).toEqual(badConfiguration)
  })
})

test('SetPrincipalTagAttributeMap is denied to who may not, and changes nothing', async () => {
  const before = poolOf(local).principalTags
  expect(await errorOf(setMap({ UseDefaults: true }, local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:SetPrincipalTagAttributeMap'),
  )
  expect(poolOf(local).principalTags).toEqual(before)
  const command = new GetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName: provider })
  expect((await local.root.send(command)).UseDefaults).toBe(false)
})

const malformed: [string, Partial<SetPrincipalTagAttributeMapCommandInput>, string][] = [
  ['pool id', { IdentityPoolId: 'pool' }, 'ValidationException'],
  ['provider', { IdentityProviderName: 'example.test' }, 'InvalidParameterException'],
  ['claim', { PrincipalTags: { team: '' } }, 'ValidationException'],
]
test.each(malformed)('SetPrincipalTagAttributeMap with a malformed %s is refused', async (_what, change, name) => {
  expect(await errorOf(setMap(change))).toMatchObject({ name, status: 400 })
})
