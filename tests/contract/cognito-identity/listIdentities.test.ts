import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  ListIdentitiesCommand,
  type ListIdentitiesCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { IdentityPoolId, operatorsArn, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const list = (client: CognitoIdentityClient, change: Partial<ListIdentitiesCommandInput> = {}) =>
  client.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 2, ...change }))

test('ListIdentities is allowed to who may, page by page, without the closed ones where asked', async () => {
  const client = local.userWho('cognito-identity:ListIdentities', poolArn)
  expect((await list(client)).Identities).toEqual([])
  const Logins = { [provider]: await idToken(local, 'p1') }
  const person = await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const guest = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  const closed = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  await local.root.send(new GetCredentialsForIdentityCommand({ IdentityId: closed.IdentityId, Logins }))

  const ids = [person.IdentityId, guest.IdentityId, closed.IdentityId].sort()
  const first = await list(client)
  const { Identities = [], NextToken } = first
  expect(Identities.map(({ IdentityId }) => IdentityId)).toEqual(ids.slice(0, 2))
  const second = await list(client, { NextToken: first.NextToken })
  expect(NextToken).toBeDefined()
  expect(second.Identities?.map(({ IdentityId }) => IdentityId)).toEqual(ids.slice(2))
  expect(second.NextToken).toBeUndefined()

  const open = await list(client, { HideDisabled: true, MaxResults: 60 })
  expect(open.Identities?.map(({ IdentityId }) => IdentityId)).toEqual(ids.filter((id) => id !== closed.IdentityId))
})

test('ListIdentities is denied to who may not', async () => {
  expect(await errorOf(list(local.clientFor('otto', CognitoIdentityClient)))).toEqual(
    local.refusal(operatorsArn, 'cognito-identity:ListIdentities', poolArn),
  )
})

const malformed: Partial<ListIdentitiesCommandInput>[] = [
  { IdentityPoolId: 'pool' },
  { MaxResults: 0 },
  { MaxResults: 61 },
]
test.each(malformed)('ListIdentities with the malformed input %j is refused', async (change) => {
  expect(await errorOf(list(local.root, change))).toMatchObject({ name: 'ValidationException', status: 400 })
})
