import { CognitoIdentityClient, DescribeIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { adminsArn, IdentityPoolId, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const describeOne = (client: CognitoIdentityClient, IdentityId: string | undefined) =>
  client.send(new DescribeIdentityCommand({ IdentityId }))

test('DescribeIdentity is allowed to who may: the providers of a person, none of a guest', async () => {
  const client = local.userWho('cognito-identity:DescribeIdentity')
  const Logins = { [provider]: await idToken(local, 'p1') }
  const person = await local.root.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const described = await describeOne(client, person.IdentityId)
  expect(described).toMatchObject({ IdentityId: person.IdentityId, Logins: [provider] })
  expect(described.CreationDate?.getTime()).toBe(described.LastModifiedDate?.getTime())
  const guest = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  expect((await describeOne(client, guest.IdentityId)).Logins).toBeUndefined()
})

test('DescribeIdentity is denied to who may not', async () => {
  const { IdentityId } = await local.root.send(new GetIdCommand({ IdentityPoolId }))
  expect(await errorOf(describeOne(local.clientFor('admin', CognitoIdentityClient), IdentityId))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:DescribeIdentity'),
  )
})

test('DescribeIdentity with an unknown or malformed id is refused', async () => {
  const unknown = describeOne(local.root, 'us-east-1:00000000-0000-4000-8000-000000000000')
  expect((await errorOf(unknown)).name).toBe('ResourceNotFoundException')
  expect((await errorOf(describeOne(local.root, 'me'))).name).toBe('ValidationException')
})
