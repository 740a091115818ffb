import { CognitoIdentityClient, GetIdentityPoolRolesCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { poolOf } from './poolOf.ts'
import { IdentityPoolId, operatorsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const rolesOf = (client: CognitoIdentityClient, id = IdentityPoolId) =>
  client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId: id }))

test('GetIdentityPoolRoles is allowed to who may on this pool', async () => {
  const client = local.userWho('cognito-identity:GetIdentityPoolRoles', poolArn)
  expect(await rolesOf(client)).toMatchObject({ IdentityPoolId, ...poolOf(local).roles })
})

test('GetIdentityPoolRoles is denied to who may not', async () => {
  expect(await errorOf(rolesOf(local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:GetIdentityPoolRoles', poolArn),
  )
})

test('GetIdentityPoolRoles with an unknown or malformed id is refused', async () => {
  const unknown = rolesOf(local.root, 'us-east-1:00000000-0000-4000-8000-000000000000')
  expect((await errorOf(unknown)).name).toBe('ResourceNotFoundException')
  expect((await errorOf(rolesOf(local.root, 'pool'))).name).toBe('ValidationException')
})
