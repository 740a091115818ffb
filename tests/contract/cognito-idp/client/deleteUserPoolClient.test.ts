import {
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  type DeleteUserPoolClientCommandInput,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<DeleteUserPoolClientCommandInput> = {}, client = pools.root) =>
  client.send(new DeleteUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('DeleteUserPoolClient is allowed with its own permission, and nobody signs in through it any more', async () => {
  const { UserPoolClient } = await pools.root.send(
    new CreateUserPoolClientCommand({ UserPoolId: pools.poolId, ClientName: 'site' }),
  )
  const { ClientId } = UserPoolClient ?? {}
  await remove({ ClientId }, pools.whoMay('cognito-idp:DeleteUserPoolClient'))
  const signIn = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: {} })
  expect(await pools.refusal(pools.root.send(signIn))).toBe(
    `ResourceNotFoundException: User pool client ${ClientId} does not exist.`,
  )
})

test('DeleteUserPoolClient is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteUserPoolClient'))
})

test('DeleteUserPoolClient refuses malformed ids, and finds no unknown pool or client', async () => {
  expect(await pools.refusal(remove({ ClientId: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ ClientId: 'nobody' }))).toBe(
    'ResourceNotFoundException: User pool client nobody does not exist.',
  )
})
