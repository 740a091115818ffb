import {
  AdminDeleteUserCommand,
  type AdminDeleteUserCommandInput,
  GetUserCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (input: Partial<AdminDeleteUserCommandInput> = {}, client = pools.root) =>
  client.send(new AdminDeleteUserCommand({ UserPoolId: pools.poolId, Username: 'ada', ...input }))
const signIn = (Username = 'ada', PASSWORD = password) =>
  pools.root.send(
    new InitiateAuthCommand({
      ClientId: pools.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  )

test('AdminDeleteUser is allowed with its own permission, and the name is free again', async () => {
  const sub = await pools.newUser('ada')
  const { AuthenticationResult: tokens } = await signIn()
  await remove({}, pools.whoMay('cognito-idp:AdminDeleteUser'))
  expect(await pools.refusal(remove())).toBe('UserNotFoundException: User does not exist.')
  const { AccessToken } = tokens ?? {}
  expect(await pools.refusal(pools.root.send(new GetUserCommand({ AccessToken })))).toMatch(/^UserNotFoundException: /)
  expect(await pools.newUser('ada')).not.toBe(sub)
})

test('AdminDeleteUser is denied without its permission', async () => {
  expect(await pools.refusal(remove({}, pools.nobody))).toBe(pools.denial('cognito-idp:AdminDeleteUser'))
})

test('AdminDeleteUser refuses malformed names, and finds no unknown pool or user', async () => {
  expect(await pools.refusal(remove({ Username: 'a b' }))).toMatch(/1 validation error detected/)
  expect(await pools.refusal(remove({ UserPoolId: unknownPool }))).toBe(noSuchPool)
  expect(await pools.refusal(remove({ Username: 'nobody' }))).toBe('UserNotFoundException: User does not exist.')
})
