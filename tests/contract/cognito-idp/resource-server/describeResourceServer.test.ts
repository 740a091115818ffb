import {
  CreateResourceServerCommand,
  DescribeResourceServerCommand,
  type DescribeResourceServerCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read files' }]
const newServer = (Identifier = 'https://files.example.test') =>
  pools.root.send(new CreateResourceServerCommand({ UserPoolId: pools.poolId, Identifier, Name: 'files', Scopes }))
const describeServer = (input: Partial<DescribeResourceServerCommandInput> = {}, client = pools.root) =>
  client.send(
    new DescribeResourceServerCommand({ UserPoolId: pools.poolId, Identifier: 'https://files.example.test', ...input }),
  )

test('DescribeResourceServer is allowed with its own permission', async () => {
  const made = await newServer()
  const clerk = pools.whoMay('cognito-idp:DescribeResourceServer')
  expect((await describeServer({}, clerk)).ResourceServer).toEqual(made.ResourceServer)
})

test('DescribeResourceServer is denied without its permission', async () => {
  expect(await pools.refusal(describeServer({}, pools.nobody))).toBe(pools.denial('cognito-idp:DescribeResourceServer'))
})

test('DescribeResourceServer refuses malformed identifiers, and finds no unknown pool or API', async () => {
  expect(await pools.refusal(describeServer({ Identifier: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(describeServer({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(describeServer({ Identifier: 'nobody' }))).toBe(
    'ResourceNotFoundException: Resource server nobody does not exist.',
  )
})
