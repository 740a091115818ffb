import { CognitoIdentityClient, GetPrincipalTagAttributeMapCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { provider } from './idToken.ts'
import { changePool } from './poolOf.ts'
import { IdentityPoolId, operatorsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const mapOf = (client: CognitoIdentityClient, IdentityProviderName = provider) =>
  client.send(new GetPrincipalTagAttributeMapCommand({ IdentityPoolId, IdentityProviderName }))

test('GetPrincipalTagAttributeMap is allowed to who may, before and after a map was set', async () => {
  const client = local.userWho('cognito-identity:GetPrincipalTagAttributeMap', poolArn)
  const names = { IdentityPoolId, IdentityProviderName: provider }
  expect(await mapOf(client)).toMatchObject({ ...names, UseDefaults: false })
  const map = { UseDefaults: false, PrincipalTags: { team: 'custom:team' } }
  changePool(local, { principalTags: { [provider]: map } })
  expect(await mapOf(client)).toMatchObject({ ...names, ...map })
})

test('GetPrincipalTagAttributeMap is denied to who may not', async () => {
  expect(await errorOf(mapOf(local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:GetPrincipalTagAttributeMap', poolArn),
  )
})

test('GetPrincipalTagAttributeMap with an unknown or malformed provider is refused', async () => {
  expect((await errorOf(mapOf(local.root, 'example.test'))).name).toBe('InvalidParameterException')
  expect((await errorOf(mapOf(local.root, 'x'.repeat(129)))).name).toBe('ValidationException')
})
