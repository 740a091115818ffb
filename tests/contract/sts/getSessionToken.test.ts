import { IAMClient, ListUsersCommand } from '@aws-sdk/client-iam'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { iamUsersOf } from '../../../emulator/directory/user.ts'
import { addUser, documentOf, signWith } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const listBuckets = { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' } as const
const temporary = { Bool: { 'aws:MultiFactorAuthPresent': 'false' }, Null: { 'aws:TokenIssueTime': 'false' } }

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
})
afterAll(() => local.close())

const tokenFor = (client: STSClient, DurationSeconds?: number) =>
  client.send(new GetSessionTokenCommand({ DurationSeconds }))
const lasts = (at: Date | undefined) => Math.round(((at?.getTime() ?? 0) - Date.now()) / 1000)

test('GetSessionToken is allowed to a user without any policy, and the session is that user', async () => {
  const key = addUser(local, 'ada')
  const { Credentials } = await tokenFor(local.rootClient(STSClient, { credentials: key }))
  expect(Credentials?.AccessKeyId).toMatch(/^ASIA/)
  expect(lasts(Credentials?.Expiration)).toBeGreaterThan(43_000)
  const session = signWith(Credentials)
  const { Arn, UserId } = await local.rootClient(STSClient, session).send(new GetCallerIdentityCommand({}))
  expect([Arn, UserId]).toEqual(['arn:aws:iam::123456789012:user/ada', iamUsersOf(local.emulator.store).get('ada')?.id])

  const s3 = local.rootClient(S3Client, session)
  expect((await errorOf(s3.send(new ListBucketsCommand({})))).name).toBe('AccessDenied')
  const user = iamUsersOf(local.emulator.store).get('ada')
  if (!user) throw new Error('The user is gone.')
  const document = documentOf({ ...listBuckets, Condition: temporary })
  iamUsersOf(local.emulator.store).set('ada', { ...user, policies: [{ name: 'Listing', document }] })
  await s3.send(new ListBucketsCommand({}))
  const longTerm = local.rootClient(S3Client, { credentials: key })
  expect((await errorOf(longTerm.send(new ListBucketsCommand({})))).name).toBe('AccessDenied')

  iamUsersOf(local.emulator.store).delete('ada')
  expect((await errorOf(s3.send(new ListBucketsCommand({})))).name).toBe('InvalidToken')
})

test("GetSessionToken is allowed to the account's owner, for an hour", async () => {
  const { Credentials } = await tokenFor(local.rootClient(STSClient))
  expect(lasts(Credentials?.Expiration)).toBeLessThanOrEqual(3600)
  const caller = await local.rootClient(STSClient, signWith(Credentials)).send(new GetCallerIdentityCommand({}))
  expect(caller.Arn).toBe('arn:aws:iam::123456789012:root')
  const { Credentials: shortened } = await tokenFor(local.rootClient(STSClient), 43_200)
  expect(lasts(shortened?.Expiration)).toBeLessThanOrEqual(3600)
})

test('GetSessionToken is denied to sessions of roles and of users', async () => {
  const refused = { name: 'AccessDenied', message: 'Cannot call GetSessionToken with session credentials', status: 403 }
  expect(await errorOf(tokenFor(local.clientFor('admin', STSClient)))).toEqual(refused)
  const key = addUser(local, 'bob')
  const { Credentials } = await tokenFor(local.rootClient(STSClient, { credentials: key }), 900)
  expect(await errorOf(tokenFor(local.rootClient(STSClient, signWith(Credentials))))).toEqual(refused)
})

test('a session of GetSessionToken is no one to IAM, which asks for a second factor', async () => {
  const { Credentials } = await tokenFor(local.rootClient(STSClient))
  const iam = local.rootClient(IAMClient, signWith(Credentials))
  const refused = { name: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' }
  expect(await errorOf(iam.send(new ListUsersCommand({})))).toMatchObject(refused)
})

test.each([899, 129_601])('GetSessionToken with the malformed duration %i is refused', async (seconds) => {
  const refused = await errorOf(tokenFor(local.rootClient(STSClient, { credentials: addUser(local, 'eve') }), seconds))
  expect(refused).toMatchObject({ name: 'ValidationError', status: 400 })
})
