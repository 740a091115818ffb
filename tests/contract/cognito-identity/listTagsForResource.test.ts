import { CognitoIdentityClient, ListTagsForResourceCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { arnOf, makePool } from './makePool.ts'
import { adminsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const tags = async (ResourceArn: string, client = local.root) =>
  (await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags

test('ListTagsForResource is allowed to who may on this pool', async () => {
  const IdentityPoolTags = { team: 'blue' }
  const arn = arnOf(await makePool(local.root, { IdentityPoolTags }))
  expect(await tags(arn, local.userWho('cognito-identity:ListTagsForResource', arn))).toEqual(IdentityPoolTags)
  expect(await tags(poolArn)).toEqual({})
})

test('ListTagsForResource is denied to who may not', async () => {
  expect(await errorOf(tags(poolArn, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:ListTagsForResource', poolArn),
  )
})

test('ListTagsForResource of an unknown pool, or with a malformed ARN, is refused', async () => {
  const id = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect(await errorOf(tags(arnOf(id)))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: `IdentityPool '${id}' not found.`,
  })
  expect((await errorOf(tags('arn'))).name).toBe('ValidationException')
  expect((await errorOf(tags(`${poolArn.replace('identitypool', 'pool')}`))).name).toBe('InvalidParameterException')
})
