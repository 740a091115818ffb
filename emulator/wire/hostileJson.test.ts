import { describe, expect, test } from 'vitest'
import { ask, invalid } from '../../tests/wire/askForInput.ts'

describe('JSON to Cognito', () => {
  const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' }
  const signUp = (body: string | Uint8Array) => ask('cognito-idp', 'SignUp', { headers, body })
  const valid = { ClientId: 'client', Username: 'mika@example.test', Password: 'Mika-local-1' }
  const withMembers = (members: object) => signUp(JSON.stringify({ ...valid, ...members }))

  test.each<[string, string | Uint8Array, string | RegExp]>([
    ['broken JSON', '{"ClientId":', /.*/],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /.*/],
    ['nested 20,000 deep', '['.repeat(20_000) + ']'.repeat(20_000), 'Start of list found where not expected.'],
    ['a list', '[]', 'Start of list found where not expected.'],
    ['a number', '1', 'NUMBER_VALUE can not be converted to a Map'],
    ['null', 'null', 'NULL_VALUE can not be converted to a Map'],
    ['a number for text', '{"Username":1}', 'NUMBER_VALUE can not be converted to a String'],
    ['a boolean for text', '{"Username":true}', 'TRUE_VALUE can not be converted to a String'],
    ['an object for text', '{"Username":{}}', 'Start of structure or map found where not expected.'],
    ['text for a list', '{"UserAttributes":"x"}', 'STRING_VALUE can not be converted to a List'],
    [
      'a number for an attribute',
      '{"UserAttributes":[{"Name":"a","Value":1}]}',
      'NUMBER_VALUE can not be converted to a String',
    ],
    ['text for a map', '{"ClientMetadata":"x"}', 'STRING_VALUE can not be converted to a Map'],
  ])('%s is SerializationException', (_, body, message) => {
    expect(signUp(body)).toEqual({ code: 'SerializationException', message: expect.stringMatching(message) })
  })

  test('what is missing is InvalidParameterException', () => {
    expect(signUp('')).toEqual({
      code: 'InvalidParameterException',
      message:
        "2 validation errors detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null; " +
        "Value null at 'username' failed to satisfy constraint: Member must not be null",
    })
  })

  test.each([
    [{ Password: ' x' }, invalid("at 'password'", 'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$')],
    [{ Password: 'x' }, invalid("at 'password'", 'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$')],
    [
      { Username: 'a b' },
      invalid("at 'username'", 'Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+'),
    ],
    [{ UserAttributes: [{}] }, invalid("null at 'userAttributes.1.member.name'", 'Member must not be null')],
    [
      { UserAttributes: [{ Name: 'nickname', Value: 'x'.repeat(2049) }] },
      invalid("at 'userAttributes.1.member.value'", 'Member must have length less than or equal to 2048'),
    ],
  ])('%j: the value of a sensitive member is not repeated', (members, message) => {
    expect(withMembers(members)).toEqual({ code: 'InvalidParameterException', message })
  })

  test('an unknown enum value is named, with the set', () => {
    const body = JSON.stringify({ ClientId: 'client', AuthFlow: 'GUESS' })
    expect(ask('cognito-idp', 'InitiateAuth', { body })).toEqual({
      code: 'InvalidParameterException',
      message: expect.stringMatching(
        /^1 validation error detected: Value 'GUESS' at 'authFlow' .* enum value set: \[.*USER_SRP_AUTH.*\]$/,
      ),
    })
  })

  test('unknown members, null and the names of the prototype are left out', () => {
    const strange = '"Password":null,"constructor":1,"__proto__":{"Password":"x"},"ClientMetadata":{"__proto__":"1"}'
    const body = `{"ClientId":"client","Username":"mika",${strange}}`
    expect(JSON.stringify(signUp(body))).toBe(
      '{"ClientId":"client","Username":"mika","ClientMetadata":{"__proto__":"1"}}',
    )
  })

  test('a document is free JSON up to a depth', () => {
    const register = (credential: string) =>
      ask('cognito-idp', 'CompleteWebAuthnRegistration', { body: `{"AccessToken":"token","Credential":${credential}}` })
    expect(register('{"id":[1,null,{"a":"b"}]}')).toMatchObject({ Credential: { id: [1, null, { a: 'b' }] } })
    expect(register('['.repeat(20_000) + ']'.repeat(20_000))).toMatchObject({ code: 'SerializationException' })
  })

  test("an identity pool's ids have a form, and its errors another code", () => {
    expect(ask('cognito-identity', 'GetId', { body: '{"IdentityPoolId":"us-east-1_x"}' })).toEqual({
      code: 'ValidationException',
      message: invalid(
        "'us-east-1_x' at 'identityPoolId'",
        'Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+',
      ),
    })
  })
})
