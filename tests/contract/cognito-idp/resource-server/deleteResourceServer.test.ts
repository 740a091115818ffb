import {
  CreateResourceServerCommand,
  DeleteResourceServerCommand,
  type DeleteResourceServerCommandInput,
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
const remove = (input: Partial<DeleteResourceServerCommandInput> = {}, client = pools.root) =>
  client.send(
    new DeleteResourceServerCommand({ UserPoolId: pools.poolId, Identifier: 'https://files.example.test', ...input }),
  )

test('DeleteResourceServer is allowed with its own permission', async () => {
  await newServer()
  await remove({}, pools.whoMay('cognito-idp:DeleteResourceServer'))
  await newServer()
})

test('DeleteResourceServer is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteResourceServer'))
})

test('DeleteResourceServer refuses malformed identifiers, and finds no unknown pool or API', async () => {
  expect(await pools.refusal(remove({ Identifier: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ Identifier: 'nobody' }))).toBe(
    'ResourceNotFoundException: Resource server nobody does not exist.',
  )
})
