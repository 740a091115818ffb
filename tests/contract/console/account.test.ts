import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { fetchAuthSession } from 'aws-amplify/auth'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Aws } from '../../../src/aws/aws.ts'
import { readInbox } from '../../../src/aws/inbox/readInbox.ts'
import { changePassword } from '../../../src/aws/services/cognito-idp/changePassword.ts'
import { deleteUser } from '../../../src/aws/services/cognito-idp/deleteUser.ts'
import { deleteUserAttributes } from '../../../src/aws/services/cognito-idp/deleteUserAttributes.ts'
import { getUser } from '../../../src/aws/services/cognito-idp/getUser.ts'
import { globalSignOut } from '../../../src/aws/services/cognito-idp/globalSignOut.ts'
import { updateUserAttributes } from '../../../src/aws/services/cognito-idp/updateUserAttributes.ts'
import { verifyUserAttribute } from '../../../src/aws/services/cognito-idp/verifyUserAttribute.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

const options = { cause: 'Try it' }
const send = globalThis.fetch
let page: ConsolePage
let aws: Aws

beforeAll(async () => {
  page = await startConsolePage()
  aws = page.aws
})
afterAll(() => page.close())
beforeEach(() => aws.recorder.clear())

const operations = () => aws.recorder.list().map(({ operation }) => operation)

test('the account is read and changed with the access token alone: the identity pool is not asked', async () => {
  await enter('mika', 'Mika-local-1')
  aws.recorder.clear()
  const before = await getUser(aws, options)
  expect(before.kind === 'done' && before.value.email).toBe('mika@example.test')
  expect((await updateUserAttributes(aws, { name: 'Mika Berg' }, options)).kind).toBe('done')
  const after = await getUser(aws, options)
  expect(after.kind === 'done' && after.value.name).toBe('Mika Berg')
  expect((await deleteUserAttributes(aws, ['name'], options)).kind).toBe('done')
  expect(operations()).toEqual(['DeleteUserAttributes', 'GetUser', 'UpdateUserAttributes', 'GetUser'])
  expect(JSON.stringify(aws.recorder.list())).not.toContain('Mika Berg')
})

test('a new e-mail address waits for its code, which the old one outlives until then', async () => {
  const changed = await updateUserAttributes(aws, { email: 'mika.berg@example.test' }, options)
  expect(changed.kind === 'done' && changed.value.map(({ name, medium }) => [name, medium])).toEqual([
    ['email', 'EMAIL'],
  ])
  const waiting = await getUser(aws, options)
  expect(waiting.kind === 'done' && waiting.value.email).toBe('mika@example.test')
  const wrong = await verifyUserAttribute(aws, { name: 'email', code: '000000' }, options)
  expect(wrong.kind === 'failed' && wrong.failure.code).toBe('CodeMismatchException')
  const [{ code = '' } = {}] = await readInbox(aws.configuration.inboxUrl ?? '')
  expect((await verifyUserAttribute(aws, { name: 'email', code }, options)).kind).toBe('done')
  const proven = await getUser(aws, options)
  expect(proven.kind === 'done' && [proven.value.email, proven.value.email_verified]).toEqual([
    'mika.berg@example.test',
    'true',
  ])
  expect(JSON.stringify(aws.recorder.list())).not.toContain(code)
})

test('a wrong password is told as the one that one has now, and neither is kept', async () => {
  const wrong = await changePassword(aws, { from: 'Mika-local-9', to: 'Fjord-lamp-7' }, options)
  expect(wrong.kind === 'failed' && wrong.failure.cause).toBe('The password that you have now is another one.')
  expect((await changePassword(aws, { from: 'Mika-local-1', to: 'Fjord-lamp-7' }, options)).kind).toBe('done')
  const kept = JSON.stringify(aws.recorder.list())
  for (const secret of ['Mika-local', 'Fjord-lamp']) expect(kept).not.toContain(secret)
})

test('signing out everywhere ends the tokens that others hold', async () => {
  const { tokens } = await fetchAuthSession()
  expect((await globalSignOut(aws, options)).kind).toBe('done')
  const client = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: page.emulator.url })
  await expect(client.send(new GetUserCommand({ AccessToken: tokens?.accessToken.toString() }))).rejects.toThrow(
    'Access Token has been revoked',
  )
})

test('without the pool nobody is signed out everywhere, and nobody is told so: here one stays signed in', async () => {
  await enter('otto', 'Otto-local-1')
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    new Headers(init?.headers).get('x-amz-target')?.endsWith('.GetUser')
      ? Promise.resolve(
          Response.json(
            { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' },
            { status: 400 },
          ),
        )
      : send(input, init),
  )
  const outcome = await globalSignOut(aws, options)
  expect(outcome.kind).toBe('expired')
  expect((await fetchAuthSession()).tokens).toBeDefined()
})

test('an account that is deleted cannot sign in again, and its tokens go', async () => {
  vi.stubGlobal('fetch', send)
  expect((await deleteUser(aws, options)).kind).toBe('done')
  expect((await fetchAuthSession().catch(() => undefined))?.tokens).toBeUndefined()
  await expect(enter('otto', 'Otto-local-1')).rejects.toThrow()
})
