import { ListTermsCommand, type ListTermsCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { newTerms } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListTermsCommandInput> = {}, client = pools.root) =>
  client.send(new ListTermsCommand({ UserPoolId: pools.poolId, ...input }))

test('ListTerms is allowed with its own permission, page by page and without the links', async () => {
  const made = [await newTerms(pools), await newTerms(pools), await newTerms(pools)]
  const clerk = pools.whoMay('cognito-idp:ListTerms')
  const first = await list({ MaxResults: 2 }, clerk)
  const second = await list({ MaxResults: 2, NextToken: first.NextToken }, clerk)
  expect(second.NextToken).toBeUndefined()
  const byId = (a: { TermsId?: string | undefined }, b: { TermsId?: string | undefined }) =>
    (a.TermsId ?? '') < (b.TermsId ?? '') ? -1 : 1
  expect([...(first.Terms ?? []), ...(second.Terms ?? [])]).toEqual(
    made
      .map(({ TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate }) => ({
        TermsId,
        TermsName,
        Enforcement,
        CreationDate,
        LastModifiedDate,
      }))
      .sort(byId),
  )
})

test('ListTerms is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListTerms'))
})

test('ListTerms rejects malformed input, and finds no unknown pool', async () => {
  expect(await pools.refusal(list({ MaxResults: 61 }))).toContain('1 validation error detected')
  expect(await pools.refusal(list({ NextToken: 'x' }))).toBe('InvalidParameterException: Invalid pagination token.')
  expect(await pools.refusal(list({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
