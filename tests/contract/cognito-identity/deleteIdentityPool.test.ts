import {
  CognitoIdentityClient,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identities, identityOfLogin } from '../../../emulator/services/cognito-identity/identityPools.ts'
import { identityPoolKeysOf } from '../../../emulator/tokens/identityPoolTokens.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, developerProvider, makePool } from './makePool.ts'
import { adminsArn, IdentityPoolId, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const remove = (id: string, client = local.root) => client.send(new DeleteIdentityPoolCommand({ IdentityPoolId: id }))

test('ID-212: DeleteIdentityPool is allowed to who may, and takes all that was in the pool, of no other', async () => {
  const { store } = local.emulator
  const id = await makePool(local.root)
  const Logins = { [provider]: await idToken(local, 'p1') }
  const inPool = (pool: string) => local.root.send(new GetIdCommand({ IdentityPoolId: pool, Logins }))
  const { IdentityId } = await inPool(id)
  const elsewhere = await inPool(IdentityPoolId)
  const guest = await local.root.send(new GetIdCommand({ IdentityPoolId: id }))
  const user = { IdentityPoolId: id, Logins: { [developerProvider]: 'u1' } }
  await local.root.send(new GetOpenIdTokenForDeveloperIdentityCommand(user))
  await local.root.send(new TagResourceCommand({ ResourceArn: arnOf(id), Tags: { team: 'blue' } }))
  expect(identities(store).countByIndex('pool', { equal: id })).toBe(3)
  expect(identityPoolKeysOf(store).get(id)).toBeDefined()

  await remove(id, local.userWho('cognito-identity:DeleteIdentityPool', arnOf(id)))
  const calls = [
    new DescribeIdentityPoolCommand({ IdentityPoolId: id }),
    new GetIdCommand({ IdentityPoolId: id, Logins }),
    new DescribeIdentityCommand({ IdentityId }),
    new GetCredentialsForIdentityCommand({ IdentityId: guest.IdentityId }),
    new GetOpenIdTokenForDeveloperIdentityCommand(user),
    new ListTagsForResourceCommand({ ResourceArn: arnOf(id) }),
  ]
  for (const call of calls) {
    expect((await errorOf(local.root.send(call as GetIdCommand))).name).toBe('ResourceNotFoundException')
  }
  expect(identities(store).countByIndex('pool', { equal: id })).toBe(0)
  expect(identityOfLogin(store).entries({ within: id })).toEqual([])
  expect(identityPoolKeysOf(store).get(id)).toBeUndefined()
  expect((await inPool(IdentityPoolId)).IdentityId).toBe(elsewhere.IdentityId)
})

test('a pool of many identities goes as a whole', async () => {
  const { store } = local.emulator
  const id = await makePool(local.root)
  store.transaction(() => {
    for (let n = 0; n < 2_500; n++) {
      const identity = `us-east-1:${n}`
      identities(store).set(identity, {
        id: identity,
        poolId: id,
        logins: [{ provider, subject: `${n}` }],
        createdAt: n,
      })
      identityOfLogin(store).set([id, provider, `${n}`], identity)
    }
  })
  await remove(id)
  expect(identities(store).get('us-east-1:2499')).toBeUndefined()
  expect(identityOfLogin(store).entries({ within: id })).toEqual([])
})

test('DeleteIdentityPool is denied to who may not', async () => {
  expect(await errorOf(remove(IdentityPoolId, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:DeleteIdentityPool', poolArn),
  )
  await local.root.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))
})

test('DeleteIdentityPool of an unknown pool, or a malformed id, is refused', async () => {
  const id = 'us-east-1:00000000-0000-4000-8000-000000000000'
  expect(await errorOf(remove(id))).toEqual({
    name: 'ResourceNotFoundException',
    message: `IdentityPool '${id}' not found.`,
    status: 400,
  })
  expect((await errorOf(remove('pool'))).name).toBe('ValidationException')
})
