import {
  CognitoIdentityClient,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  LookupDeveloperIdentityCommand,
  type LookupDeveloperIdentityCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { arnOf, bare, developerProvider, makePool } from './makePool.ts'
import { adminsArn, IdentityPoolId as seeded, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
let IdentityPoolId = ''
beforeAll(async () => {
  local = await startIdentityPool()
  IdentityPoolId = await makePool(local.root)
})
afterAll(() => local.close())

const lookUp = async (change: Partial<LookupDeveloperIdentityCommandInput>, client = local.root) =>
  bare(await client.send(new LookupDeveloperIdentityCommand({ IdentityPoolId, ...change })))
async function identityOf(user: string, IdentityId?: string): Promise<string> {
  const Logins = { [developerProvider]: user }
  const command = new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId, IdentityId, Logins })
  return (await local.root.send(command)).IdentityId ?? ''
}

test('LookupDeveloperIdentity is allowed to who may on this pool: by user, by identity, and by both', async () => {
  const client = local.userWho('cognito-identity:LookupDeveloperIdentity', arnOf(IdentityPoolId))
  const IdentityId = await identityOf('u1')
  await identityOf('u2')
  await identityOf('also u1', IdentityId)
  const both = { IdentityId, DeveloperUserIdentifierList: ['also u1', 'u1'] }
  expect(await lookUp({ DeveloperUserIdentifier: 'u1' }, client)).toEqual(both)
  expect(await lookUp({ IdentityId }, client)).toEqual(both)
  expect(await lookUp({ IdentityId, DeveloperUserIdentifier: 'u1' }, client)).toEqual({
    IdentityId,
    DeveloperUserIdentifierList: ['u1'],
  })
  const { IdentityId: guest } = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  expect(await lookUp({ IdentityId: guest })).toEqual({ IdentityId: guest, DeveloperUserIdentifierList: [] })
})

test('the users of an identity come page by page', async () => {
  const IdentityId = await identityOf('a user 1')
  for (const user of ['a user 2', 'ü 3', 'a user 4', 'ü 5']) await identityOf(user, IdentityId)
  const pages: (readonly string[] | undefined)[] = []
  let NextToken: string | undefined
  do {
    const page = await lookUp({ IdentityId, MaxResults: 2, NextToken })
    pages.push(page.DeveloperUserIdentifierList)
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  expect(pages).toEqual([['a user 1', 'a user 2'], ['a user 4', 'ü 3'], ['ü 5']])
})

test('LookupDeveloperIdentity is denied to who may not', async () => {
  const lookup = lookUp({ DeveloperUserIdentifier: 'u1' }, local.clientFor('admin', CognitoIdentityClient))
  expect(await errorOf(lookup)).toEqual(
    local.refusal(adminsArn, 'cognito-identity:LookupDeveloperIdentity', arnOf(IdentityPoolId)),
  )
})

test('LookupDeveloperIdentity of a user and the identity of another one is refused', async () => {
  const IdentityId = await identityOf('v1')
  await identityOf('v2')
  expect(await errorOf(lookUp({ IdentityId, DeveloperUserIdentifier: 'v2' }))).toMatchObject({
    name: 'ResourceConflictException',
    status: 400,
  })
})

const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000'
test.each<[string, Partial<LookupDeveloperIdentityCommandInput>, string]>([
  ['of a malformed pool id', { IdentityPoolId: 'pool', DeveloperUserIdentifier: 'u' }, 'ValidationException'],
  ['of too many results', { DeveloperUserIdentifier: 'u', MaxResults: 61 }, 'ValidationException'],
  ['of nobody', {}, 'InvalidParameterException'],
  ['of an unknown user', { DeveloperUserIdentifier: 'nobody' }, 'ResourceNotFoundException'],
  ['of an unknown identity', { IdentityId: unknown }, 'ResourceNotFoundException'],
  [
    'in a pool without a developer provider',
    { IdentityPoolId: seeded, DeveloperUserIdentifier: 'u' },
    'NotAuthorizedException',
  ],
])('LookupDeveloperIdentity of malformed or unknown input, %s, is refused', async (_what, change, name) => {
  expect(await errorOf(lookUp(change))).toMatchObject({ name, status: 400 })
})
