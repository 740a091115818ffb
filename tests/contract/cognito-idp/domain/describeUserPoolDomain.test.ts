import { CreateUserPoolDomainCommand, DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, startPools, type TestPools } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const describeDomain = (Domain: string, client = pools.root) =>
  client.send(new DescribeUserPoolDomainCommand({ Domain }))

test('DescribeUserPoolDomain is allowed with its own permission, and tells nothing of one that nobody has', async () => {
  await pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team' }))
  const clerk = pools.whoMay('cognito-idp:DescribeUserPoolDomain', '*')
  expect((await describeDomain('team', clerk)).DomainDescription).toEqual({
    UserPoolId: pools.poolId,
    AWSAccountId: account,
    Domain: 'team',
    Version: expect.stringMatching(/^\d{14}$/),
    Status: 'ACTIVE',
    ManagedLoginVersion: 1,
  })
  expect((await describeDomain('nobody', clerk)).DomainDescription).toEqual({})
  const there = pools.elsewhere.send(new DescribeUserPoolDomainCommand({ Domain: 'team' }))
  expect((await there).DomainDescription).toEqual({})
})

test('DescribeUserPoolDomain is denied without its permission', async () => {
  expect(await pools.refusal(describeDomain('team', pools.nobody))).toBe(
    pools.denial('cognito-idp:DescribeUserPoolDomain', '*'),
  )
})

test('DescribeUserPoolDomain refuses malformed names', async () => {
  expect(await pools.refusal(describeDomain('a b'))).toMatch(/^InvalidParameterException: 1 validation error detected/)
})
