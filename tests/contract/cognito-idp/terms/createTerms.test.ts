import { CreateTermsCommand, type CreateTermsCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'
import { createTerms, links, newClient } from './termsActs.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

test('CreateTerms is allowed with its own permission, once for each name', async () => {
  const ClientId = await newClient(pools)
  const input = { UserPoolId: pools.poolId, ClientId, TermsName: 'terms-of-use', Links: links } as const
  const { Terms } = await pools
    .whoMay('cognito-idp:CreateTerms')
    .send(new CreateTermsCommand({ ...input, TermsSource: 'LINK', Enforcement: 'NONE' }))
  expect(Terms).toEqual({
    TermsId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    ...input,
    TermsSource: 'LINK',
    Enforcement: 'NONE',
    CreationDate: expect.any(Date),
    LastModifiedDate: expect.any(Date),
  })
  expect(await pools.refusal(createTerms(pools, { ClientId }))).toBe(
    `TermsExistsException: Terms of the name terms-of-use exist for client ${ClientId}.`,
  )
  const { Terms: other } = await createTerms(pools, { ClientId, TermsName: 'privacy-policy', Links: undefined })
  expect(other).toMatchObject({ TermsName: 'privacy-policy', Links: {} })
})

test('CreateTerms is denied without its permission', async () => {
  expect(await pools.refusal(createTerms(pools, {}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateTerms'))
})

test.each<[string, Partial<CreateTermsCommandInput>, string]>([
  ['another name', { TermsName: 'imprint' }, "1 validation error detected: Value 'imprint' at 'termsName'"],
  ['another source', { TermsSource: 'FILE' as 'LINK' }, "1 validation error detected: Value 'FILE' at 'termsSource'"],
  [
    'an unknown language',
    { Links: { 'cognito:norwegian': 'https://team.example/' } },
    'cognito:norwegian is not a language',
  ],
  [
    'a link that leads nowhere',
    { Links: { 'cognito:default': 'javascript:alert(1)' } },
    'The link for cognito:default is not a URL.',
  ],
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['an unknown client', { ClientId: 'nobody' }, 'ResourceNotFoundException: User pool client nobody does not exist.'],
])('CreateTerms rejects malformed input: %s', async (_, input, sentence) => {
  expect(await pools.refusal(createTerms(pools, input))).toContain(sentence)
})
