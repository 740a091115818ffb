import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  ListIdentitiesCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  type MergeDeveloperIdentitiesCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { identityPoolKeysOf } from '../../../emulator/tokens/identityPoolTokens.ts'
import type { SigningKey } from '../../../emulator/tokens/jwt.ts'
import { makeSigningKey } from '../../../emulator/tokens/makeSigningKey.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, developerProvider, makePool } from './makePool.ts'
import { adminsArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
let IdentityPoolId = ''
let key: SigningKey
beforeAll(async () => {
  local = await startIdentityPool()
  key = await makeSigningKey()
})
beforeEach(async () => {
  IdentityPoolId = await makePool(local.root)
  // Making one takes longer than all else.
  identityPoolKeysOf(local.emulator.store).set(IdentityPoolId, key)
})
afterAll(() => local.close())

const merge = (change: Partial<MergeDeveloperIdentitiesCommandInput> = {}, client = local.root) =>
  client.send(
    new MergeDeveloperIdentitiesCommand({
      IdentityPoolId,
      DeveloperProviderName: developerProvider,
      SourceUserIdentifier: 'source',
      DestinationUserIdentifier: 'destination',
      ...change,
    }),
  )
const tokenFor = (user: string, others: Record<string, string> = {}, IdentityId?: string) =>
  local.root.send(
    new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId,
      IdentityId,
      Logins: { [developerProvider]: user, ...others },
    }),
  )
const usersOf = async (IdentityId?: string) =>
  (await local.root.send(new LookupDeveloperIdentityCommand({ IdentityPoolId, IdentityId })))
    .DeveloperUserIdentifierList

test("MergeDeveloperIdentities is allowed to who may: the source's logins lead to the destination", async () => {
  const Logins = { [provider]: await idToken(local, 'p1') }
  const source = await tokenFor('source', Logins)
  const destination = await tokenFor('destination')
  const client = local.userWho('cognito-identity:MergeDeveloperIdentities', arnOf(IdentityPoolId))
  expect((await merge({}, client)).IdentityId).toBe(destination.IdentityId)
  expect(await usersOf(destination.IdentityId)).toEqual(['destination', 'source'])
  expect((await tokenFor('source')).IdentityId).toBe(destination.IdentityId)
  expect((await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId).toBe(destination.IdentityId)
  // The source is closed: its token opens nothing, and it is hidden where the closed ones are.
  const own = { 'cognito-identity.amazonaws.com': source.Token ?? '' }
  const credentials = new GetCredentialsForIdentityCommand({ IdentityId: source.IdentityId, Logins: own })
  expect((await errorOf(local.root.send(credentials))).message).toBe(
    `Access to Identity '${source.IdentityId}' is forbidden.`,
  )
  const list = async (only: { HideDisabled: boolean }) =>
    (await local.root.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 60, ...only }))).Identities?.map(
      (one) => one.IdentityId,
    )
  expect(await list({ HideDisabled: true })).toEqual([destination.IdentityId])
  expect(await list({ HideDisabled: false })).toHaveLength(2)
})

test('MergeDeveloperIdentities is denied to who may not', async () => {
  expect(await errorOf(merge({}, local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:MergeDeveloperIdentities', arnOf(IdentityPoolId)),
  )
})

test('two people of one public provider are not merged, and stay as they were: refused', async () => {
  const source = await tokenFor('source', { [provider]: await idToken(local, 'p1') })
  await tokenFor('destination', { [provider]: await idToken(local, 'p2') })
  expect(await errorOf(merge())).toMatchObject({ name: 'ResourceConflictException', status: 400 })
  expect((await tokenFor('source')).IdentityId).toBe(source.IdentityId)
})

test('an identity that would have more than 20 logins is refused', async () => {
  const source = await tokenFor('source')
  const destination = await tokenFor('destination')
  for (let n = 0; n < 10; n++) {
    await tokenFor(`s${n}`, {}, source.IdentityId)
    if (n < 9) await tokenFor(`d${n}`, {}, destination.IdentityId)
  }
  expect((await errorOf(merge())).name).toBe('InvalidParameterException')
  expect(await usersOf(source.IdentityId)).toHaveLength(11)
})

test.each<[string, Partial<MergeDeveloperIdentitiesCommandInput>, string]>([
  ['a malformed pool id', { IdentityPoolId: 'pool' }, 'ValidationException'],
  ['a malformed user', { SourceUserIdentifier: '' }, 'ValidationException'],
  ['another provider', { DeveloperProviderName: 'login.another.app' }, 'NotAuthorizedException'],
  ['an unknown source', { SourceUserIdentifier: 'nobody' }, 'ResourceNotFoundException'],
  ['an unknown destination', { DestinationUserIdentifier: 'nobody' }, 'ResourceNotFoundException'],
  ['one user twice', { SourceUserIdentifier: 'destination' }, 'InvalidParameterException'],
])('MergeDeveloperIdentities with malformed or unknown input, %s, is refused', async (_what, change, name) => {
  await tokenFor('source')
  await tokenFor('destination')
  expect(await errorOf(merge(change))).toMatchObject({ name, status: 400 })
})
