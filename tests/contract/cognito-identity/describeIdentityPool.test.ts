import { CognitoIdentityClient, DescribeIdentityPoolCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { provider } from './idToken.ts'
import { IdentityPoolId, operatorsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const describePool = (client: CognitoIdentityClient, id = IdentityPoolId) =>
  client.send(new DescribeIdentityPoolCommand({ IdentityPoolId: id }))

test('DescribeIdentityPool is allowed to who may on this pool', async () => {
  const client = local.userWho('cognito-identity:DescribeIdentityPool', poolArn)
  expect(await describePool(client)).toMatchObject({
    IdentityPoolId,
    IdentityPoolName: 'rolecall',
    AllowUnauthenticatedIdentities: true,
    AllowClassicFlow: false,
    CognitoIdentityProviders: [
      { ProviderName: provider, ClientId: localBackend.userPoolClientId, ServerSideTokenCheck: false },
    ],
    IdentityPoolTags: {},
  })
})

test('DescribeIdentityPool is denied to who may not', async () => {
  expect(await errorOf(describePool(local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:DescribeIdentityPool', poolArn),
  )
})

test('DescribeIdentityPool of an unknown pool finds none, and a malformed id is refused', async () => {
  const id = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect(await errorOf(describePool(local.root, id))).toEqual({
    name: 'ResourceNotFoundException',
    message: `IdentityPool '${id}' not found.`,
    status: 400,
  })
  expect((await errorOf(describePool(local.root, 'pool'))).name).toBe('ValidationException')
})
