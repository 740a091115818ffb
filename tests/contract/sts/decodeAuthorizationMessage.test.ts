import { DecodeAuthorizationMessageCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addUser } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
})
afterAll(() => local.close())

const decode = (client: STSClient, EncodedMessage: string) =>
  client.send(new DecodeAuthorizationMessageCommand({ EncodedMessage }))

test('DecodeAuthorizationMessage, where allowed, finds every message malformed: nobody here encodes any', async () => {
  const statement = { Effect: 'Allow', Action: 'sts:DecodeAuthorizationMessage', Resource: '*' } as const
  const client = local.rootClient(STSClient, { credentials: addUser(local, 'ada', [statement]) })
  expect(await errorOf(decode(client, 'nothing'))).toEqual({
    name: 'InvalidAuthorizationMessageException',
    message: 'Message is not valid',
    status: 400,
  })
  expect(await errorOf(decode(client, ''))).toMatchObject({ name: 'ValidationError', status: 400 })
})

test('DecodeAuthorizationMessage is denied to those who may not', async () => {
  const refused = await errorOf(decode(local.clientFor('admin', STSClient), 'nothing'))
  expect(refused.name).toBe('AccessDenied')
  expect(refused.message).toMatch(/because no identity-based policy allows the sts:DecodeAuthorizationMessage action$/)
})
