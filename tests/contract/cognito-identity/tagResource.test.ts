import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  TagResourceCommand,
  type TagResourceCommandInput,
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

const tag = (Tags: Record<string, string>, client = local.root, ResourceArn = poolArn) =>
  client.send(new TagResourceCommand({ ResourceArn, Tags }))
const tagsOf = async (IdentityPoolId: string, client = local.root) =>
  (await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).IdentityPoolTags

test('TagResource is allowed to who may on this pool, and adds to the tags that are there', async () => {
  const id = await makePool(local.root, { IdentityPoolTags: { team: 'blue', stage: 'test' } })
  await tag({ team: 'red', 'cost center': '' }, local.userWho('cognito-identity:TagResource', arnOf(id)), arnOf(id))
  expect(await tagsOf(id)).toEqual({ team: 'red', stage: 'test', 'cost center': '' })
})

test('policies see the tags of the pool that a call is about, and those that a request sets', async () => {
  const tagged = await makePool(local.root, { IdentityPoolTags: { team: 'blue' } })
  const bare = await makePool(local.root)
  const credentials = addUser(local, 'blue', [
    {
      Effect: 'Allow',
      Action: 'cognito-identity:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': 'blue' } },
    },
    {
      Effect: 'Deny',
      Action: 'cognito-identity:TagResource',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestTag/stage': 'live' } },
    },
  ])
  const client = local.rootClient(CognitoIdentityClient, { credentials })
  expect(await tagsOf(tagged, client)).toEqual({ team: 'blue' })
  expect((await errorOf(tagsOf(bare, client))).name).toBe('AccessDeniedException')
  await tag({ stage: 'test' }, client, arnOf(tagged))
  expect((await errorOf(tag({ stage: 'live' }, client, arnOf(tagged)))).name).toBe('AccessDeniedException')
})

test('TagResource is denied to who may not', async () => {
  expect(await errorOf(tag({ a: 'b' }, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:TagResource', poolArn),
  )
})

const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000'
const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, 'v']))
const refused: [string, TagResourceCommandInput, string][] = [
  ['malformed ARN', { ResourceArn: 'arn', Tags: {} }, 'ValidationException'],
  ['ARN of something else', { ResourceArn: 'arn:aws:s3:::a-bucket-of-ours', Tags: {} }, 'InvalidParameterException'],
  ['pool that is not there', { ResourceArn: arnOf(unknown), Tags: {} }, 'ResourceNotFoundException'],
  [
    'pool of another account',
    { ResourceArn: poolArn.replace('123456789012', '210987654321'), Tags: {} },
    'ResourceNotFoundException',
  ],
  [
    'pool of another region',
    { ResourceArn: poolArn.replace('us-east-1', 'eu-west-1'), Tags: {} },
    'ResourceNotFoundException',
  ],
  ['key of AWS', { ResourceArn: poolArn, Tags: { 'AWS:x': 'y' } }, 'InvalidParameterException'],
  ['value that is too long', { ResourceArn: poolArn, Tags: { k: 'x'.repeat(257) } }, 'ValidationException'],
  ['51st tag', { ResourceArn: poolArn, Tags: many }, 'InvalidParameterException'],
]
test.each(refused)('TagResource with a malformed input, a %s, is refused', async (_what, input, name) => {
  expect(await errorOf(local.root.send(new TagResourceCommand(input)))).toMatchObject({ name, status: 400 })
})
