import {
  CreateUserPoolClientCommand,
  UpdateUserPoolClientCommand,
  type UpdateUserPoolClientCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const update = (input: Partial<UpdateUserPoolClientCommandInput> = {}, client = pools.root) =>
  client.send(new UpdateUserPoolClientCommand({ UserPoolId: pools.poolId, ClientId: pools.clientId, ...input }))

test('ID-120 UpdateUserPoolClient is allowed with its own permission, and resets what is left out', async () => {
  const { UserPoolClient: made } = await pools.root.send(
    new CreateUserPoolClientCommand({
      UserPoolId: pools.poolId,
      ClientName: 'site',
      GenerateSecret: true,
      RefreshTokenValidity: 5,
      ReadAttributes: ['email'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    }),
  )
  const clerk = pools.whoMay('cognito-idp:UpdateUserPoolClient')
  const { UserPoolClient } = await update({ ClientId: made?.ClientId, WriteAttributes: ['name'] }, clerk)
  expect(UserPoolClient).toEqual({
    UserPoolId: pools.poolId,
    ClientId: made?.ClientId,
    ClientName: 'site',
    ClientSecret: made?.ClientSecret,
    WriteAttributes: ['name'],
    RefreshTokenValidity: 30,
    TokenValidityUnits: {},
    AuthSessionValidity: 3,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AllowedOAuthFlowsUserPoolClient: false,
    CreationDate: made?.CreationDate,
    LastModifiedDate: expect.any(Date),
  })
})

test('UpdateUserPoolClient is denied without its permission', async () => {
  expect(await pools.refusal(update({}, pools.nobody))).toBe(pools.denial('cognito-idp:UpdateUserPoolClient'))
})

test.each<[string, Partial<UpdateUserPoolClientCommandInput>, string]>([
  ['an unknown pool', { UserPoolId: unknownPool }, noSuchPool],
  ['an unknown client', { ClientId: 'nobody' }, 'ResourceNotFoundException: User pool client nobody does not exist.'],
  ['a span of no time', { AccessTokenValidity: 0 }, 'InvalidParameterException: 1 validation error detected'],
  [
    'context data of a client without a secret',
    { EnablePropagateAdditionalUserContextData: true },
    'InvalidParameterException: EnablePropagateAdditionalUserContextData needs an app client with a secret.',
  ],
])('UpdateUserPoolClient refuses malformed input: %s', async (_, input, problem) => {
  expect(await pools.refusal(update(input))).toContain(problem)
})
