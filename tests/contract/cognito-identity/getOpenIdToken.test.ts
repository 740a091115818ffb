import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let local: TestEmulator
let client: CognitoIdentityClient

beforeAll(async () => {
  local = await startEmulator()
  client = local.rootClient(CognitoIdentityClient)
})

afterAll(() => local.close())

test('GetOpenIdToken is denied: the enhanced flow alone is allowed', async () => {
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId: localBackend.identityPoolId }))
  expect(await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId })))).toEqual({
    name: 'InvalidParameterException',
    message: 'Basic (classic) flow is not enabled, please use enhanced flow.',
    status: 400,
  })
})

test('GetOpenIdToken with an unknown or malformed identity id is refused', async () => {
  const IdentityId = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect((await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId })))).name).toBe('ResourceNotFoundException')
  expect(
    (await errorOf(client.send(new GetOpenIdTokenCommand({ IdentityId: 'garbage' })))).name,
  ).toBe('ValidationException')
})
