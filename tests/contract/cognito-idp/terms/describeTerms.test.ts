import { DescribeTermsCommand, type DescribeTermsCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { newTerms, noSuchTerms, unknownId } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const read = (input: Partial<DescribeTermsCommandInput>, client = pools.root) =>
  client.send(new DescribeTermsCommand({ UserPoolId: pools.poolId, TermsId: unknownId, ...input }))

test('DescribeTerms is allowed with its own permission', async () => {
  const made = await newTerms(pools)
  const { Terms } = await read({ TermsId: made.TermsId }, pools.whoMay('cognito-idp:DescribeTerms'))
  expect(Terms).toEqual(made)
})

test('DescribeTerms is denied without its permission', async () => {
  expect(await pools.refusal(read({}, pools.nobody))).toBe(pools.denial('cognito-idp:DescribeTerms'))
})

test('DescribeTerms rejects a malformed id, and finds no unknown pool or terms', async () => {
  expect(await pools.refusal(read({ TermsId: 'terms' }))).toContain('1 validation error detected')
  expect(await pools.refusal(read({}))).toBe(noSuchTerms)
  expect(await pools.refusal(read({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
