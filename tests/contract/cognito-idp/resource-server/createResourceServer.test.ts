import {
  CreateResourceServerCommand,
  type CreateResourceServerCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read files' }]
const create = (input: Partial<CreateResourceServerCommandInput> = {}, client = pools.root) =>
  client.send(
    new CreateResourceServerCommand({ UserPoolId: pools.poolId, Identifier: 'files', Name: 'files', Scopes, ...input }),
  )

test('CreateResourceServer is allowed with its own permission', async () => {
  const { ResourceServer } = await create({}, pools.whoMay('cognito-idp:CreateResourceServer'))
  expect(ResourceServer).toEqual({ UserPoolId: pools.poolId, Identifier: 'files', Name: 'files', Scopes })
  expect(await pools.refusal(create())).toBe(
    `InvalidParameterException: files already exists in user pool ${pools.poolId}.`,
  )
})

test('CreateResourceServer is denied without its permission', async () => {
  expect(await pools.refusal(create({}, pools.nobody))).toBe(pools.denial('cognito-idp:CreateResourceServer'))
})

test.each<[string, Partial<CreateResourceServerCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['an identifier with a blank', { Identifier: 'a b' }, 'InvalidParameterException: 1 validation error detected'],
  [
    'a scope with a slash',
    { Identifier: 'x', Scopes: [{ ScopeName: 'a/b', ScopeDescription: 'x' }] },
    'InvalidParameterException: 1 validation error detected',
  ],
  [
    'one scope twice',
    { Identifier: 'x', Scopes: [...Scopes, ...Scopes] },
    'InvalidParameterException: Scope names must be unique.',
  ],
])('CreateResourceServer refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(create(input))).toContain(problem)
})
