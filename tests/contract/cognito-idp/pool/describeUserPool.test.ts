import {
  CognitoIdentityProviderClient,
  CreateUserPoolDomainCommand,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../../emulator/seed/localBackend.ts'
import { addUser } from '../../accountOf.ts'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const describePool = (UserPoolId = pools.poolId, client = pools.root) =>
  client.send(new DescribeUserPoolCommand({ UserPoolId }))

test('DescribeUserPool is allowed with its own permission, and counts users', async () => {
  await pools.newUser('ada')
  const { UserPool } = await describePool(pools.poolId, pools.whoMay('cognito-idp:DescribeUserPool'))
  expect(UserPool).toMatchObject({ Id: pools.poolId, Name: 'team', EstimatedNumberOfUsers: 1 })
})

test('DescribeUserPool tells a seeded pool as one that was made by CreateUserPool', async () => {
  const { UserPool } = await describePool(localBackend.userPoolId)
  expect(UserPool).toMatchObject({
    Arn: pools.arnOf(localBackend.userPoolId),
    UsernameAttributes: ['email'],
    DeletionProtection: 'INACTIVE',
    UserPoolTier: 'ESSENTIALS',
  })
})

test('DescribeUserPool names the domains of a pool', async () => {
  const UserPoolId = await pools.newPool()
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'described' }))
  const CertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/one'
  await pools.root.send(
    new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'in.example.test', CustomDomainConfig: { CertificateArn } }),
  )
  const { UserPool } = await describePool(UserPoolId)
  expect(UserPool).toMatchObject({ Domain: 'described', CustomDomain: 'in.example.test' })
})

test('DescribeUserPool is denied without its permission', async () => {
  expect(await pools.refusal(describePool(pools.poolId, pools.nobody))).toBe(
    pools.denial('cognito-idp:DescribeUserPool'),
  )
})

test('a tag of the pool decides, where a policy reads it, so that another is denied', async () => {
  const UserPoolId = await pools.newPool({ UserPoolTags: { team: 'night' } })
  const reader = pools.rootClient(CognitoIdentityProviderClient, {
    credentials: addUser(pools, 'reader', [
      {
        Effect: 'Allow',
        Action: 'cognito-idp:DescribeUserPool',
        Resource: '*',
        Condition: { StringEquals: { 'aws:ResourceTag/team': 'night' } },
      },
    ]),
  })
  expect((await describePool(UserPoolId, reader)).UserPool?.Id).toBe(UserPoolId)
  expect(await pools.refusal(describePool(pools.poolId, reader))).toMatch(/^AccessDeniedException: /)
})

test('DescribeUserPool refuses malformed ids, and finds no unknown pool', async () => {
  expect(await pools.refusal(describePool('pool'))).toMatch(/^InvalidParameterException: 1 validation error detected/)
  expect(await pools.refusal(describePool(unknownPool))).toBe(noSuchPool)
})
