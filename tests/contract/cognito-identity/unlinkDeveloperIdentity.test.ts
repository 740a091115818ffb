import {
  CognitoIdentityClient,
  DescribeIdentityCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  UnlinkDeveloperIdentityCommand,
  type UnlinkDeveloperIdentityCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, developerProvider, makePool } from './makePool.ts'
import { adminsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
let IdentityPoolId = ''
beforeAll(async () => {
  local = await startIdentityPool()
  IdentityPoolId = await makePool(local.root)
})
afterAll(() => local.close())

const unlink = (
  IdentityId: string,
  user: string,
  change: Partial<UnlinkDeveloperIdentityCommandInput> = {},
  client = local.root,
) =>
  client.send(
    new UnlinkDeveloperIdentityCommand({
      IdentityId,
      IdentityPoolId,
      DeveloperProviderName: developerProvider,
      DeveloperUserIdentifier: user,
      ...change,
    }),
  )
async function identityOf(user: string, others: Record<string, string> = {}): Promise<string> {
  const Logins = { [developerProvider]: user, ...others }
  const command = new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId, Logins })
  return (await local.root.send(command)).IdentityId ?? ''
}
const loginsOf = async (IdentityId: string) =>
  (await local.root.send(new DescribeIdentityCommand({ IdentityId }))).Logins

test('ID-215: UnlinkDeveloperIdentity is allowed to who may: the user is somebody new the next time', async () => {
  const client = local.userWho('cognito-identity:UnlinkDeveloperIdentity', arnOf(IdentityPoolId))
  const identity = await identityOf('u1', { [provider]: await idToken(local, 'p1') })
  await unlink(identity, 'u1', {}, client)
  expect(await loginsOf(identity)).toEqual([provider])
  expect(await identityOf('u1')).not.toBe(identity)
})

test("ID-215: without the last login the identity is nobody's", async () => {
  const identity = await identityOf('u2')
  await unlink(identity, 'u2')
  expect(await loginsOf(identity)).toBeUndefined()
  const back = { IdentityPoolId, IdentityId: identity, Logins: { [developerProvider]: 'u2' } }
  expect(await errorOf(local.root.send(new GetOpenIdTokenForDeveloperIdentityCommand(back)))).toMatchObject({
    name: 'NotAuthorizedException',
    message: `Access to Identity '${identity}' is forbidden.`,
  })
})

test('UnlinkDeveloperIdentity is denied to who may not', async () => {
  const identity = await identityOf('u3')
  expect(await errorOf(unlink(identity, 'u3', {}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:UnlinkDeveloperIdentity', arnOf(IdentityPoolId)),
  )
  expect(await identityOf('u3')).toBe(identity)
})

test.each<[string, Partial<UnlinkDeveloperIdentityCommandInput>, string]>([
  ['a malformed identity id', { IdentityId: 'garbage' }, 'ValidationException'],
  ['a malformed user', { DeveloperUserIdentifier: '' }, 'ValidationException'],
  ['another provider', { DeveloperProviderName: 'login.another.app' }, 'NotAuthorizedException'],
  ['an unknown user', { DeveloperUserIdentifier: 'nobody' }, 'ResourceNotFoundException'],
  ["the user of another one's identity", { DeveloperUserIdentifier: 'u5' }, 'ResourceConflictException'],
])('UnlinkDeveloperIdentity with malformed or unknown input, %s, is refused', async (_what, change, name) => {
  const identity = await identityOf('u4')
  await identityOf('u5')
  expect(await errorOf(unlink(identity, 'u4', change))).toMatchObject({ name, status: 400 })
})
