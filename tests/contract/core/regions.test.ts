/** Every region of the partition is served: a program set to another one works against this endpoint. */
import { CognitoIdentityClient, DescribeIdentityPoolCommand } from '@aws-sdk/client-cognito-identity'
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { GetUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { CreateAccessKeyCommand, CreateUserCommand } from '@aws-sdk/client-iam'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
})
afterAll(() => local.close())

const region = 'eu-west-1'

test('STS, IAM and Route 53 take signatures for another region', async () => {
  const { Account } = await local.rootClient(STSClient, { region }).send(new GetCallerIdentityCommand({}))
  expect(Account).toBe(localBackend.account)
  const { HostedZones } = await local.rootClient(Route53Client, { region }).send(new ListHostedZonesCommand({}))
  expect(HostedZones?.length).toBeGreaterThan(0)
  const { User } = await local.rootClient(IAMClient, { region }).send(new GetUserCommand({}))
  expect(User?.Arn).toContain(':root')
})

test('A region that is none is rejected in the words of the service', async () => {
  const nowhere = local.rootClient(STSClient, { region: 'nowhere-1' })
  expect(await errorOf(nowhere.send(new GetCallerIdentityCommand({})))).toMatchObject({
    name: 'SignatureDoesNotMatch',
    message: "Credential should be scoped to a valid region, not 'nowhere-1'.",
  })
})

test('Policies see the region that was signed for, and of a service with one endpoint that one', async () => {
  const iam = local.rootClient(IAMClient)
  await iam.send(new CreateUserCommand({ UserName: 'traveler' }))
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'traveler' }))
  const Statement = {
    Effect: 'Allow',
    Action: ['cognito-identity:DescribeIdentityPool', 'route53:ListHostedZones'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
  }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await iam.send(new PutUserPolicyCommand({ UserName: 'traveler', PolicyName: 'Home', PolicyDocument }))
  const credentials = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  }
  const describe = new DescribeIdentityPoolCommand({ IdentityPoolId: localBackend.identityPoolId })
  const pools = (extra = {}) => local.rootClient(CognitoIdentityClient, { credentials, ...extra }).send(describe)
  expect((await pools()).IdentityPoolId).toBe(localBackend.identityPoolId)
  expect(await errorOf(pools({ region }))).toMatchObject({ name: 'AccessDeniedException' })
  const zones = local.rootClient(Route53Client, { credentials, region })
  expect((await zones.send(new ListHostedZonesCommand({}))).HostedZones?.length).toBeGreaterThan(0)
})

test('Pools are known in their own region alone', async () => {
  const identityPool = local.rootClient(CognitoIdentityClient, { region })
  const { identityPoolId, userPoolId } = localBackend
  expect(
    await errorOf(identityPool.send(new DescribeIdentityPoolCommand({ IdentityPoolId: identityPoolId }))),
  ).toMatchObject({ name: 'ResourceNotFoundException' })
  const userPool = local.rootClient(CognitoIdentityProviderClient, { region })
  expect(
    await errorOf(userPool.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'x@example.com' }))),
  ).toMatchObject({ name: 'ResourceNotFoundException', message: `User pool ${userPoolId} does not exist.` })
})

test('A session of another region signs for any', async () => {
  const iam = local.rootClient(IAMClient)
  await iam.send(new CreateUserCommand({ UserName: 'commuter' }))
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'commuter' }))
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
  const { Credentials } = await local
    .rootClient(STSClient, { credentials, region })
    .send(new GetSessionTokenCommand({}))
  const session = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
  const elsewhere = local.rootClient(STSClient, { credentials: session, region: 'ap-southeast-2' })
  expect((await elsewhere.send(new GetCallerIdentityCommand({}))).Arn).toMatch(/user\/commuter$/)
})
