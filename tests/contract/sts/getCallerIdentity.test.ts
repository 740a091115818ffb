import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { rawRequest } from '../core/rawRequest.ts'
import { errorOf } from '../errorOf.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

test.each<[Person, string]>([
  ['guest', 'guest'],
  ['mika', 'authenticated'],
  ['otto', 'operators'],
  ['rosa', 'readers'],
  ['admin', 'admins'],
])('GetCallerIdentity is allowed to %s, who is the role %s', async (person, role) => {
  const { Account, Arn, UserId } = await local.clientFor(person, STSClient).send(new GetCallerIdentityCommand({}))
  expect({ Account, Arn, UserId }).toEqual({
    Account: '123456789012',
    Arn: `arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials`,
    UserId: `${rolesOf(local.emulator.store).get(role)?.id}:CognitoIdentityCredentials`,
  })
})

test('GetCallerIdentity is allowed even where a policy denies everything', async () => {
  const roles = rolesOf(local.emulator.store)
  const readers = roles.get('readers')
  if (!readers) throw new Error('The roles were not seeded.')
  const document = { Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*' } } as const
  roles.set('readers', { ...readers, policies: [{ name: 'Nothing', document }] })
  const { Account } = await local.clientFor('rosa', STSClient).send(new GetCallerIdentityCommand({}))
  expect(Account).toBe('123456789012')
  roles.set('readers', readers)
})

test('GetCallerIdentity is allowed to the account owner', async () => {
  const { Arn, UserId } = await local.rootClient(STSClient).send(new GetCallerIdentityCommand({}))
  expect([Arn, UserId]).toEqual(['arn:aws:iam::123456789012:root', '123456789012'])
})

test('GetCallerIdentity is denied to whoever does not sign', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await rawRequest(local.port, {
    method: 'POST',
    headers,
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  })
  expect(answer.status).toBe(403)
  expect(answer.body).toContain('<Code>MissingAuthenticationToken</Code>')
})

test('GetCallerIdentity is denied with an unknown key', async () => {
  const credentials = { accessKeyId: 'AKIAUNKNOWN000000000', secretAccessKey: 'x' }
  const refused = await errorOf(local.rootClient(STSClient, { credentials }).send(new GetCallerIdentityCommand({})))
  expect(refused).toMatchObject({ name: 'InvalidClientTokenId', status: 403 })
})

test('A malformed form is refused', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const body of ['', 'Action', '%', 'Action=GetCallerIdentity&Action=GetCallerIdentity', 'Version=2011-06-15']) {
    const answer = await rawRequest(local.port, { method: 'POST', headers, body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  }
})
