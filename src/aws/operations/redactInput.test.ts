import { expect, test } from 'vitest'
import { pathText } from './inputPath.ts'
import { readDescription } from './readDescription.ts'
import { redactInput } from './redactInput.ts'
import type { InputJson } from './sampleInput.ts'
import type { CallableService } from './serviceRows.ts'

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-bmF0dXJl'

test.each<[CallableService, string, InputJson, InputJson, readonly string[]]>([
  [
    's3',
    'PutObject',
    { Bucket: 'b', Key: 'k', Body: 'secret text', SSECustomerKey: 'secret', Metadata: { a: '1', Token: 'secret' } },
    { Bucket: 'b', Key: 'k', Metadata: { a: '1' } },
    ['Body', 'SSECustomerKey', 'Metadata.Token'],
  ],
  ['s3', 'PutObject', { Body: { $file: 'secret.txt' } }, {}, ['Body']],
  [
    'cognito-idp',
    'InitiateAuth',
    { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'u', PASSWORD: 'secret' } },
    { AuthFlow: 'USER_PASSWORD_AUTH' },
    ['AuthParameters'],
  ],
  [
    'cognito-identity',
    'GetId',
    { IdentityPoolId: 'p', Logins: { 'cognito-idp.us-east-1.amazonaws.com/p': token } },
    { IdentityPoolId: 'p' },
    ['Logins'],
  ],
  ['iam', 'ChangePassword', { OldPassword: 'secret', NewPassword: 'secret' }, {}, ['OldPassword', 'NewPassword']],
  [
    'iam',
    'EnableMFADevice',
    { UserName: 'u', SerialNumber: 's', AuthenticationCode1: '123456', AuthenticationCode2: '234567' },
    { UserName: 'u', SerialNumber: 's' },
    ['AuthenticationCode1', 'AuthenticationCode2'],
  ],
])('%s %s without what grants something', async (service, operation, input, kept, leftOut) => {
  const redacted = redactInput(await readDescription(service), operation, input)
  expect(redacted.input).toEqual(kept)
  expect(redacted.leftOut.map(pathText)).toEqual(leftOut)
  expect(JSON.stringify(redacted.input)).not.toContain('secret')
})

test('what the description does not know, or not so, is left out', async () => {
  const redacted = redactInput(
    await readDescription('s3'),
    'GetObject',
    JSON.parse(
      `{"Bucket":{"a":"s"},"Key":"see ${token}","Keyy":"s","__proto__":{"a":"s"},"Range":"bytes=0-1"}`,
    ) as InputJson,
  )
  expect(redacted.input).toEqual({ Range: 'bytes=0-1' })
  expect(redacted.leftOut.map(pathText)).toEqual(['Bucket', 'Key', 'Keyy', '__proto__'])
  expect(redactInput(await readDescription('s3'), 'toString', { a: 's' }).input).toEqual({})
})

test('in lists each element is judged', async () => {
  const input = { UserPoolId: 'p', Username: 'u', UserAttributes: [{ Name: 'email', Value: 'a@b.test' }] }
  const redacted = redactInput(await readDescription('cognito-idp'), 'AdminUpdateUserAttributes', input)
  expect(redacted.input).toEqual({ UserPoolId: 'p', UserAttributes: [{ Name: 'email' }] })
  expect(redacted.leftOut.map(pathText)).toEqual(['Username', 'UserAttributes[0].Value'])
})
