import {
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  type CreateUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const create = (input: Partial<CreateUserPoolDomainCommandInput> = {}, client = pools.root) =>
  client.send(new CreateUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team', ...input }))
const CertificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0d7a-1'

describe('CreateUserPoolDomain is allowed', () => {
  test('with its own permission, once for a pool', async () => {
    const clerk = pools.whoMay('cognito-idp:CreateUserPoolDomain')
    expect(await create({}, clerk)).toMatchObject({ ManagedLoginVersion: 1 })
    expect(await pools.refusal(create({ Domain: 'second' }))).toBe(
      'InvalidParameterException: User pool already has a domain configured.',
    )
    const UserPoolId = await pools.newPool()
    expect(await pools.refusal(create({ UserPoolId }))).toBe(
      'InvalidParameterException: Domain already associated with another user pool.',
    )
  })

  test('for a domain of its own beside the prefix, with the permission for its distribution', async () => {
    const input = { Domain: 'auth.example.test', CustomDomainConfig: { CertificateArn }, ManagedLoginVersion: 2 }
    const without = pools.whoMay('cognito-idp:CreateUserPoolDomain')
    expect(await pools.refusal(create(input, without))).toContain('cloudfront:UpdateDistribution')
    const clerk = pools.whoMay(['cognito-idp:CreateUserPoolDomain', 'cloudfront:UpdateDistribution'], '*')
    expect(await create(input, clerk)).toMatchObject({
      ManagedLoginVersion: 2,
      CloudFrontDomain: expect.stringMatching(/^d[a-z0-9]{13}\.cloudfront\.net$/),
    })
  })

  test('ID-122 with one prefix in two regions', async () => {
    const { UserPool } = await pools.elsewhere.send(new CreateUserPoolCommand({ PoolName: 'far' }))
    const UserPoolId = UserPool?.Id
    await create({ Domain: 'wide', UserPoolId: await pools.newPool() })
    await pools.elsewhere.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'wide' }))
    const { DomainDescription } = await pools.elsewhere.send(new DescribeUserPoolDomainCommand({ Domain: 'wide' }))
    expect(DomainDescription?.UserPoolId).toBe(UserPoolId)
  })
})

test('CreateUserPoolDomain is denied without its permission', async () => {
  expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateUserPoolDomain'))
})

test.each<[string, Partial<CreateUserPoolDomainCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['capitals', { Domain: 'Team' }, 'InvalidParameterException: 1 validation error detected'],
  ['a prefix with a dot', { Domain: 'a.b' }, 'InvalidParameterException: Invalid domain prefix: a.b'],
  [
    'a word of Amazon',
    { Domain: 'my-cognito' },
    'InvalidParameterException: Domain cannot contain reserved word: cognito',
  ],
  [
    'a third kind of pages',
    { ManagedLoginVersion: 3 },
    'InvalidParameterException: ManagedLoginVersion must be 1 or 2.',
  ],
  [
    'a certificate of another region',
    {
      Domain: 'a.example.test',
      CustomDomainConfig: { CertificateArn: CertificateArn.replace('us-east-1', 'eu-west-1') },
    },
    'InvalidParameterException: The certificate of a custom domain must be one of AWS Certificate Manager in us-east-1.',
  ],
])('CreateUserPoolDomain refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(create(input))).toContain(problem)
})
