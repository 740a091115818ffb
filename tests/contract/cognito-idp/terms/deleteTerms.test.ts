import { DeleteTermsCommand, type DeleteTermsCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { createTerms, newTerms, noSuchTerms, unknownId } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteTermsCommandInput>, client = pools.root) =>
  client.send(new DeleteTermsCommand({ UserPoolId: pools.poolId, TermsId: unknownId, ...input }))

test('DeleteTerms is allowed with its own permission, and the name is free again', async () => {
  const { TermsId, ClientId } = await newTerms(pools)
  await remove({ TermsId }, pools.whoMay('cognito-idp:DeleteTerms'))
  expect(await pools.refusal(remove({ TermsId }))).toBe(noSuchTerms)
  expect((await createTerms(pools, { ClientId })).Terms?.TermsId).not.toBe(TermsId)
})

test('DeleteTerms is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteTerms'))
})

test('DeleteTerms rejects a malformed id, and finds no unknown pool or terms', async () => {
  expect(await pools.refusal(remove({ TermsId: 'terms' }))).toContain('1 validation error detected')
  expect(await pools.refusal(remove({}))).toBe(noSuchTerms)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
