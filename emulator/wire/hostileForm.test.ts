import { describe, expect, test } from 'vitest'
import { ask } from '../../tests/wire/askForInput.ts'

describe('forms to STS', () => {
  const role = 'RoleArn=arn:aws:iam::123456789012:role/x&RoleSessionName=s1&WebIdentityToken=token'

  test.each([
    ['a parameter twice', 'Action=AssumeRoleWithWebIdentity&RoleArn=a&RoleArn=b', 'MalformedQueryString'],
    ['a name with 40,000 dots', `A${'.a'.repeat(40_000)}=1`, 'MalformedQueryString'],
    ['text for a number', `${role}&DurationSeconds=abc`, 'MalformedQueryString'],
    ['a list without numbers', `${role}&PolicyArns.member.x.arn=a`, 'MalformedQueryString'],
    ['bytes that are not UTF-8', Uint8Array.of(0x41, 0xff), 'MalformedQueryString'],
    ['nothing', '', 'ValidationError'],
    ['a session too short', `${role}&DurationSeconds=899`, 'ValidationError'],
    ['a session name with a space', role.replace('s1', 'a+b'), 'ValidationError'],
  ])('%s: %s', (_, body, code) => {
    expect(ask('sts', 'AssumeRoleWithWebIdentity', { body })).toMatchObject({ code })
  })

  test('the names of the prototype are only unknown parameters', () => {
    const input = ask('sts', 'AssumeRoleWithWebIdentity', { body: `${role}&__proto__.x=1&constructor=2` })
    expect(Object.keys(Object(input))).toEqual(['RoleArn', 'RoleSessionName', 'WebIdentityToken'])
  })
})
