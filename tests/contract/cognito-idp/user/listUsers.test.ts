import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  ListUsersCommand,
  type ListUsersCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf, noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const list = (input: Partial<ListUsersCommandInput> = {}, client = pools.root) =>
  client.send(new ListUsersCommand({ UserPoolId: pools.poolId, ...input }))
const named = async (input: Partial<ListUsersCommandInput> = {}) =>
  (await list(input)).Users?.map(({ Username }) => Username)

beforeAll(async () => {
  await pools.newUser('ada', { email: 'ada@example.test', name: 'Ada', given_name: 'Ada', family_name: 'Lovelace' })
  await pools.newUser('bea', { email: 'bea@example.test', name: 'Bea \\ "B"', phone_number: '+4712345678' })
  await pools.newUser('cleo', { email: 'adam@example.test', preferred_username: 'queen' })
  await pools.root.send(new AdminDisableUserCommand({ UserPoolId: pools.poolId, Username: 'cleo' }))
  await pools.root.send(
    new AdminCreateUserCommand({ UserPoolId: pools.poolId, Username: 'dora', MessageAction: 'SUPPRESS' }),
  )
})

describe('ListUsers is allowed', () => {
  test('with its own permission, and tells of each what AdminGetUser tells', async () => {
    const { Users } = await list({}, pools.whoMay('cognito-idp:ListUsers'))
    expect(Users?.map(({ Username }) => Username)).toEqual(['ada', 'bea', 'cleo', 'dora'])
    const { UserAttributes, ...ada } = answerOf(
      await pools.root.send(new AdminGetUserCommand({ UserPoolId: pools.poolId, Username: 'ada' })),
    )
    expect(Users?.[0]).toEqual({ ...ada, Attributes: UserAttributes })
  })

  test.each<[string, readonly string[]]>([
    ['username = "ada"', ['ada']],
    ['username = "ADA"', []],
    ['username ^= "d"', ['dora']],
    ['email = "ada@example.test"', ['ada']],
    ['email ^= "ada"', ['ada', 'cleo']],
    ['"email"^="ADAM"', ['cleo']],
    ['phone_number ^= "+47"', ['bea']],
    ['name = "Bea \\\\ \\"B\\""', ['bea']],
    ['given_name = "Ada"', ['ada']],
    ['family_name ^= "Love"', ['ada']],
    ['preferred_username = "queen"', ['cleo']],
    ['cognito:user_status = "force_change_password"', ['dora']],
    ['status = "Disabled"', ['cleo']],
    ['status = "disabled"', []],
    ['email = "nobody@example.test"', []],
    ['', ['ada', 'bea', 'cleo', 'dora']],
  ])('ID-123 with the filter %s', async (Filter, usernames) => {
    expect(await named({ Filter })).toEqual(usernames)
  })

  test('by sub', async () => {
    const { Users } = await list({ Limit: 1 })
    const sub = Users?.[0]?.Attributes?.find(({ Name }) => Name === 'sub')?.Value
    expect(await named({ Filter: `sub = "${sub}"` })).toEqual(['ada'])
  })

  test.each(['', 'email ^= ""', 'cognito:user_status = "CONFIRMED"', 'username ^= ""'])(
    'page by page, each user once: %j',
    async (Filter) => {
      const seen: (string | undefined)[] = []
      let PaginationToken: string | undefined
      do {
        const page = await list({ Filter, Limit: 1, PaginationToken })
        expect(page.Users).toHaveLength(1)
        seen.push(page.Users?.[0]?.Username)
        PaginationToken = page.PaginationToken
      } while (PaginationToken)
      expect(seen.sort()).toEqual((await named({ Filter }))?.sort())
    },
  )

  test('with those attributes alone that are asked for', async () => {
    const { Users } = await list({ AttributesToGet: ['email'], Limit: 1 })
    expect(Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'ada@example.test' }])
  })
})

test('ListUsers is denied without its permission', async () => {
  expect(await pools.refusal(list({}, pools.nobody))).toBe(pools.denial('cognito-idp:ListUsers'))
})

test.each<[string, Partial<ListUsersCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['a page of 61', { Limit: 61 }, 'InvalidParameterException: 1 validation error detected'],
  ['a token that no answer gave', { PaginationToken: 'x' }, 'InvalidParameterException: Invalid pagination token.'],
  ['a filter without quotes', { Filter: 'email = ada' }, 'InvalidParameterException: Error while parsing filter.'],
  [
    'a filter of two',
    { Filter: 'name = "a" and name = "b"' },
    'InvalidParameterException: Error while parsing filter.',
  ],
  [
    'a filter on what is not searched',
    { Filter: 'custom:level = "1"' },
    'InvalidParameterException: Invalid search attribute: custom:level',
  ],
  [
    'an attribute that the pool does not know',
    { AttributesToGet: ['custom:level'] },
    'InvalidParameterException: One or more requested attributes do not exist.',
  ],
])('ListUsers refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(list(input))).toContain(problem)
})
