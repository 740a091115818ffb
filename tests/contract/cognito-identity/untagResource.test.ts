import {
  CognitoIdentityClient,
  ListTagsForResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { arnOf, makePool } from './makePool.ts'
import { adminsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const untag = (TagKeys: string[], client = local.root, ResourceArn = poolArn) =>
  client.send(new UntagResourceCommand({ ResourceArn, TagKeys }))
const tagsOf = async (ResourceArn: string) =>
  (await local.root.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags

test('UntagResource is allowed to who may on this pool; keys that are not there change nothing', async () => {
  const arn = arnOf(await makePool(local.root, { IdentityPoolTags: { team: 'blue', stage: 'test' } }))
  const client = local.userWho('cognito-identity:UntagResource', arn)
  await untag(['stage', 'toString'], client, arn)
  expect(await tagsOf(arn)).toEqual({ team: 'blue' })
  await untag(['team'], client, arn)
  expect(await tagsOf(arn)).toEqual({})
})

test('UntagResource is denied to who may not, also by the keys that go', async () => {
  expect(await errorOf(untag(['a'], local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:UntagResource', poolArn),
  )
  const Condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['stage'] } }
  const statement = { Effect: 'Allow', Action: 'cognito-identity:UntagResource', Resource: '*', Condition } as const
  const client = local.rootClient(CognitoIdentityClient, { credentials: addUser(local, 'stager', [statement]) })
  await untag(['stage'], client)
  expect((await errorOf(untag(['stage', 'team'], client))).name).toBe('AccessDeniedException')
})

test('UntagResource with a malformed ARN or key is refused', async () => {
  expect((await errorOf(untag(['k'], local.root, 'arn'))).name).toBe('ValidationException')
  expect((await errorOf(untag(['k'], local.root, 'arn:aws:s3:::a-bucket-of-ours'))).name).toBe(
    'InvalidParameterException',
  )
  expect((await errorOf(untag(['']))).name).toBe('ValidationException')
})
