import {
  CreateUserPoolDomainCommand,
  DescribeUserPoolDomainCommand,
  UpdateUserPoolDomainCommand,
  type UpdateUserPoolDomainCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateUserPoolDomainCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team', ...input }))
const certificate = (name: string) => ({ CertificateArn: `arn:aws:acm:us-east-1:123456789012:certificate/${name}` })
beforeAll(() => pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team' })))

test('UpdateUserPoolDomain is allowed with its own permission: other pages, another certificate', async () => {
  await update({ ManagedLoginVersion: 2 }, pools.whoMay('cognito-idp:UpdateUserPoolDomain'))
  const kept = await pools.root.send(new DescribeUserPoolDomainCommand({ Domain: 'team' }))
  expect(kept.DomainDescription).toMatchObject({ ManagedLoginVersion: 2 })
  const Domain = 'auth.example.test'
  const { CloudFrontDomain } = await pools.root.send(
    new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain, CustomDomainConfig: certificate('one') }),
  )
  expect(await update({ Domain, CustomDomainConfig: certificate('two') })).toMatchObject({ CloudFrontDomain })
  const own = await pools.root.send(new DescribeUserPoolDomainCommand({ Domain }))
  expect(own.DomainDescription).toMatchObject({
    CustomDomainConfig: certificate('two'),
    CloudFrontDistribution: CloudFrontDomain,
  })
})

test('UpdateUserPoolDomain is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateUserPoolDomain'))
})

test.each<[string, () => Partial<UpdateUserPoolDomainCommandInput>, string]>([
  ['an unknown pool', () => ({ UserPoolId: unknownPool }), noSuchPool],
  [
    'a domain that nobody has',
    () => ({ Domain: 'nobody' }),
    'InvalidParameterException: No such domain or user pool exists.',
  ],
  [
    'a certificate for a prefix',
    () => ({ CustomDomainConfig: certificate('one') }),
    'InvalidParameterException: A prefix domain has no certificate.',
  ],
])('UpdateUserPoolDomain refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(update(input()))).toBe(problem)
})
