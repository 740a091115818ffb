import { UpdateTermsCommand, type UpdateTermsCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { createTerms, links, newTerms, noSuchTerms, unknownId } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateTermsCommandInput>, client = pools.root) =>
  client.send(new UpdateTermsCommand({ UserPoolId: pools.poolId, TermsId: unknownId, ...input }))

test('UpdateTerms is allowed with its own permission, and keeps what is not given', async () => {
  const made = await newTerms(pools)
  const Links = { 'cognito:default': 'https://team.example/new' }
  const clerk = pools.whoMay('cognito-idp:UpdateTerms')
  const { Terms } = await update({ TermsId: made.TermsId, Links }, clerk)
  expect(Terms).toEqual({ ...made, Links, LastModifiedDate: expect.any(Date) })
  const { Terms: renamed } = await update({
    TermsId: made.TermsId,
    TermsName: 'privacy-policy',
    TermsSource: 'LINK',
    Enforcement: 'NONE',
  })
  expect(renamed).toMatchObject({ TermsName: 'privacy-policy', Links })
})

test('UpdateTerms is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateTerms'))
})

test('UpdateTerms rejects malformed input, unknown terms and a name that is taken', async () => {
  const { TermsId, ClientId } = await newTerms(pools)
  await createTerms(pools, { ClientId, TermsName: 'privacy-policy' })
  expect(await pools.refusal(update({ TermsId, TermsName: 'privacy-policy' }))).toBe(
    `TermsExistsException: Terms of the name privacy-policy exist for client ${ClientId}.`,
  )
  expect(await pools.refusal(update({ TermsId, Links: { german: links['cognito:german'] } }))).toContain(
    'not a language',
  )
  expect(await pools.refusal(update({ TermsId: 'terms' }))).toContain('1 validation error detected')
  expect(await pools.refusal(update({}))).toBe(noSuchTerms)
  expect(await pools.refusal(update({ UserPoolId: unknownPool }))).toBe(noSuchPool)
})
