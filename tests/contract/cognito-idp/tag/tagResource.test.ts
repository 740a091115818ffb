import { ListTagsForResourceCommand, TagResourceCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const call = (ResourceArn = pools.arnOf(), client = pools.root) =>
  client.send(new TagResourceCommand({ ResourceArn, Tags: { shift: 'night' } }))

test('TagResource is allowed with its own permission', async () => {
  const ResourceArn = pools.arnOf(await pools.newPool({ UserPoolTags: { team: 'crew' } }))
  await call(ResourceArn, pools.whoMay('cognito-idp:TagResource', ResourceArn))
  const { Tags } = await pools.root.send(new ListTagsForResourceCommand({ ResourceArn }))
  expect(Tags).toEqual({ team: 'crew', shift: 'night' })
})

test('TagResource is denied without its permission', async () => {
  expect(await pools.refusal(call(pools.arnOf(), pools.nobody))).toBe(pools.denial('cognito-idp:TagResource'))
})

test('TagResource refuses malformed ARNs, and finds no unknown pool', async () => {
  expect(await pools.refusal(call('arn:aws:s3:us-east-1:123456789012:bucket'))).toMatch(
    /^InvalidParameterException: Invalid ARN: /,
  )
  expect(await pools.refusal(call(pools.arnOf(unknownPool)))).toBe(noSuchPool)
  expect(await pools.refusal(call(pools.arnOf().replace('123456789012', '111111111111')))).toMatch(
    /^ResourceNotFoundException: /,
  )
})
