import {
  CognitoIdentityClient,
  DeleteIdentitiesCommand,
  DescribeIdentityCommand,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, makePool } from './makePool.ts'
import { adminsArn, IdentityPoolId, poolArn, startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

let local: TestIdentityPool
beforeAll(async () => {
  local = await startIdentityPool()
})
afterAll(() => local.close())

const remove = (ids: string[], client = local.root) =>
  client.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: ids }))
async function identityOf(pool = IdentityPoolId, person?: string): Promise<string> {
  const Logins = person === undefined ? undefined : { [provider]: await idToken(local, person) }
  return (await local.root.send(new GetIdCommand({ IdentityPoolId: pool, Logins }))).IdentityId ?? ''
}

test('DeleteIdentities is allowed to who may: who comes again is somebody new', async () => {
  const [person, other, guest] = [
    await identityOf(IdentityPoolId, 'p1'),
    await identityOf(IdentityPoolId, 'p2'),
    await identityOf(),
  ]
  const client = local.userWho('cognito-identity:DeleteIdentities')
  expect((await remove([person, guest, person], client)).UnprocessedIdentityIds).toEqual([])
  for (const IdentityId of [person, guest]) {
    expect(await errorOf(local.root.send(new DescribeIdentityCommand({ IdentityId })))).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Identity '${IdentityId}' not found.`,
    })
  }
  expect(await identityOf(IdentityPoolId, 'p1')).not.toBe(person)
  expect(await identityOf(IdentityPoolId, 'p2')).toBe(other)
})

test('what is no identity of this region is told, and the others go', async () => {
  const guest = await identityOf()
  const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000'
  const elsewhere = await makePool(local.rootClient(CognitoIdentityClient, { region: 'eu-west-1' }))
  const foreign = await identityOf(elsewhere)
  expect((await remove([unknown, guest, foreign])).UnprocessedIdentityIds).toEqual([
    { IdentityId: unknown, ErrorCode: 'AccessDenied' },
    { IdentityId: foreign, ErrorCode: 'AccessDenied' },
  ])
  expect((await errorOf(local.root.send(new DescribeIdentityCommand({ IdentityId: guest })))).name).toBe(
    'ResourceNotFoundException',
  )
})

test('DeleteIdentities is denied to who may not, and in other pools than those of a condition', async () => {
  const [seeded, made] = [await identityOf(), await identityOf(await makePool(local.root))]
  expect(await errorOf(remove([seeded], local.clientFor('admin', CognitoIdentityClient)))).toEqual(
    local.refusal(adminsArn, 'cognito-identity:DeleteIdentities'),
  )
  const inPool = (user: string, arn: string) => {
    const Condition = { StringEquals: { 'cognito-identity:IdentityPoolArn': arn } }
    const Action = ['cognito-identity:DeleteIdentities', 'cognito-identity:DescribeIdentity']
    const statement = { Effect: 'Allow', Action, Resource: '*', Condition } as const
    return local.rootClient(CognitoIdentityClient, { credentials: addUser(local, user, [statement]) })
  }
  const client = inPool('seeder', poolArn)
  expect((await errorOf(remove([seeded, made], client))).name).toBe('AccessDeniedException')
  const describe = (IdentityId: string) => client.send(new DescribeIdentityCommand({ IdentityId }))
  expect((await describe(seeded)).IdentityId).toBe(seeded)
  expect((await errorOf(describe(made))).name).toBe('AccessDeniedException')
  expect((await errorOf(remove([seeded], inPool('stranger', arnOf('us-east-1:x'))))).name).toBe('AccessDeniedException')
  expect((await remove([seeded], client)).UnprocessedIdentityIds).toEqual([])
})

test.each([[[]], [Array.from({ length: 61 }, () => 'us-east-1:0')], [['garbage']]])(
  'DeleteIdentities with the malformed list %j is refused',
  async (ids) => {
    expect(await errorOf(remove(ids))).toMatchObject({ name: 'ValidationException', status: 400 })
  },
)
