import {
  DeleteUserPoolClientCommand,
  DescribeTermsByClientCommand,
  type DescribeTermsByClientCommandInput,
  DescribeTermsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { newTerms, noSuchTerms } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const read = (input: Partial<DescribeTermsByClientCommandInput> = {}, client = pools.root) =>
  client.send(
    new DescribeTermsByClientCommand({
      UserPoolId: pools.poolId,
      ClientId: pools.clientId,
      TermsName: 'terms-of-use',
      ...input,
    }),
  )

test('DescribeTermsByClient is allowed with its own permission, until the client goes', async () => {
  const made = await newTerms(pools)
  const { ClientId, TermsId } = made
  const clerk = pools.whoMay(['cognito-idp:DescribeTermsByClient', 'cognito-idp:DescribeTerms'])
  expect((await read({ ClientId }, clerk)).Terms).toEqual(made)
  expect(await pools.refusal(read({ ClientId, TermsName: 'privacy-policy' }))).toBe(noSuchTerms)
  await pools.root.send(new DeleteUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId }))
  const byId = new DescribeTermsCommand({ UserPoolId: pools.poolId, TermsId })
  expect(await pools.refusal(pools.root.send(byId))).toBe(noSuchTerms)
})

test('DescribeTermsByClient is denied without its permission', async () => {
  expect(await pools.refusal(read({}, pools.nobody))).toBe(pools.denial('cognito-idp:DescribeTermsByClient'))
})

test('DescribeTermsByClient rejects malformed input, and finds no unknown pool, client or terms', async () => {
  expect(await pools.refusal(read({ TermsName: 'imprint' }))).toContain('1 validation error detected')
  expect(await pools.refusal(read())).toBe(noSuchTerms)
  expect(await pools.refusal(read({ ClientId: 'nobody' }))).toContain('User pool client nobody does not exist.')
  expect(await pools.refusal(read({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
