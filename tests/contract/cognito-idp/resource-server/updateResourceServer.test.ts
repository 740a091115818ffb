import {
  CreateResourceServerCommand,
  UpdateResourceServerCommand,
  type UpdateResourceServerCommandInput,
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
const update = (input: Partial<UpdateResourceServerCommandInput> = {}, client = pools.root) =>
  client.send(
    new UpdateResourceServerCommand({
      UserPoolId: pools.poolId,
      Identifier: 'https://files.example.test',
      Name: 'archive',
      ...input,
    }),
  )

test('UpdateResourceServer is allowed with its own permission, and replaces name and scopes', async () => {
  await newServer()
  const { ResourceServer } = await update({}, pools.whoMay('cognito-idp:UpdateResourceServer'))
  expect(ResourceServer).toMatchObject({ Name: 'archive', Scopes: [] })
})

test('UpdateResourceServer is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateResourceServer'))
})

test('UpdateResourceServer refuses malformed identifiers, and finds no unknown pool or API', async () => {
  expect(await pools.refusal(update({ Identifier: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(update({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(update({ Identifier: 'nobody' }))).toBe(
    'ResourceNotFoundException: Resource server nobody does not exist.',
  )
})
