import {
  CreateUserPoolDomainCommand,
  DeleteUserPoolDomainCommand,
  type DeleteUserPoolDomainCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteUserPoolDomainCommandInput> = {}, client = pools.root) =>
  client.send(new DeleteUserPoolDomainCommand({ UserPoolId: pools.poolId, Domain: 'team', ...input }))
const create = (UserPoolId = pools.poolId) =>
  pools.root.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'team' }))

test('DeleteUserPoolDomain is allowed with its own permission, and another pool can have it', async () => {
  await create()
  const UserPoolId = await pools.newPool()
  expect(await pools.refusal(remove({ UserPoolId }))).toBe(
    'InvalidParameterException: No such domain or user pool exists.',
  )
  await remove({}, pools.whoMay('cognito-idp:DeleteUserPoolDomain'))
  await create(UserPoolId)
})

test('DeleteUserPoolDomain is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteUserPoolDomain'))
})

test('DeleteUserPoolDomain refuses malformed names, and finds no unknown pool', async () => {
  expect(await pools.refusal(remove({ Domain: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
