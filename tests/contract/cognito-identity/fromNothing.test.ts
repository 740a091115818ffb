/** An identity pool from nothing: its roles, its mapping, and what people of the seeded user pool may do with them. */
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { idTokenOf } from '../seed/idTokenOf.ts'
import { outputsOf, personNamed } from '../seed/signInAs.ts'
import { type Credentials, startEmulator, type TestEmulator } from '../startEmulator.ts'
import { provider } from './idToken.ts'
import { userPoolProvider } from './makePool.ts'

const pool = 'cognito-identity.amazonaws.com'
const bucket = 'team-photos'
let local: TestEmulator
let client: CognitoIdentityClient
let IdentityPoolId = ''

const documentOf = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement })
const trustOf = (amr: string) =>
  documentOf({
    Effect: 'Allow',
    Principal: { Federated: pool },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${pool}:aud`]: IdentityPoolId },
      'ForAnyValue:StringLike': { [`${pool}:amr`]: amr },
    },
  })

beforeAll(async () => {
  local = await startEmulator()
  client = local.rootClient(CognitoIdentityClient)
  const created = await client.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'from nothing',
      AllowUnauthenticatedIdentities: true,
      CognitoIdentityProviders: [userPoolProvider],
    }),
  )
  IdentityPoolId = created.IdentityPoolId ?? ''

  const iam = local.rootClient(IAMClient)
  async function makeRole(RoleName: string, amr: string, ...statements: object[]): Promise<string> {
    const command = new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trustOf(amr) })
    const { Role } = await iam.send(command)
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'may', PolicyDocument: documentOf(...statements) }))
    return Role?.Arn ?? ''
  }
  const folder = `arn:aws:s3:::${bucket}/mine/\${${pool}:sub}/*`
  const authenticated = await makeRole('new-people', 'authenticated', {
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject'],
    Resource: folder,
  })
  const unauthenticated = await makeRole(
    'new-guests',
    'unauthenticated',
    { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/public/*` },
    { Effect: 'Allow', Action: 'route53:ListHostedZones', Resource: '*' },
  )
  // Rosa's token names the role of her group: that has to trust the new pool, too.
  await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'readers', PolicyDocument: trustOf('authenticated') }))
  await client.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated, unauthenticated },
      RoleMappings: {
        [`${provider}:${localBackend.userPoolClientId}`]: {
          Type: 'Token',
          AmbiguousRoleResolution: 'AuthenticatedRole',
        },
      },
    }),
  )
})
afterAll(() => local.close())

const tokenOf = async (name: string) =>
  idTokenOf(local.url, await outputsOf(local.url), await personNamed(local.url, name))

async function sessionOf(token?: string) {
  const Logins = token === undefined ? undefined : { [provider]: token }
  const { IdentityId = '' } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const { Credentials } = await client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {}
  const credentials: Credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
  const { Arn } = await local.rootClient(STSClient, { credentials }).send(new GetCallerIdentityCommand({}))
  const s3 = local.rootClient(S3Client, { credentials })
  return {
    role: Arn?.split('/')[1],
    IdentityId,
    zones: () => local.rootClient(Route53Client, { credentials }).send(new ListHostedZonesCommand({})),
    list: (Prefix: string) => s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix })),
    get: (Key: string) => s3.send(new GetObjectCommand({ Bucket: bucket, Key })),
    put: (Key: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' })),
  }
}

describe('A pool from nothing', () => {
  test("gives Mika, who is in no group, its own role: allowed in the own folder, refused in another one's", async () => {
    const mika = await sessionOf(await tokenOf('Mika'))
    expect(mika.role).toBe('new-people')
    await mika.put(`mine/${mika.IdentityId}/x`)
    await mika.get(`mine/${mika.IdentityId}/x`)
    expect((await errorOf(mika.put('mine/us-east-1:somebody/x'))).name).toBe('AccessDenied')
    expect((await errorOf(mika.list('shared/'))).name).toBe('AccessDenied')
    expect((await errorOf(mika.zones())).name).toBe('AccessDenied')
  })

  test("gives Rosa the role that her token names: allowed and refused as her group's policies say", async () => {
    const rosa = await sessionOf(await tokenOf('Rosa'))
    expect(rosa.role).toBe('readers')
    expect((await rosa.list('shared/')).KeyCount).toBeGreaterThan(0)
    await rosa.zones()
    expect((await errorOf(rosa.put('shared/x'))).name).toBe('AccessDenied')
    expect((await errorOf(rosa.put(`mine/${rosa.IdentityId}/x`))).name).toBe('AccessDenied')
  })

  test('gives guests theirs, within the session policy of guests', async () => {
    const guest = await sessionOf()
    expect(guest.role).toBe('new-guests')
    await guest.get('public/welcome.txt')
    expect((await errorOf(guest.put('public/x'))).name).toBe('AccessDenied')
    expect((await errorOf(guest.zones())).message).toContain('no session policy allows')
  })

  test("refuses Otto, whose group's role trusts the seeded pool alone", async () => {
    expect((await errorOf(sessionOf(await tokenOf('Otto')))).name).toBe('InvalidIdentityPoolConfigurationException')
  })
})
