import { expect, test } from 'vitest'
import { redactBody, redactUrl } from './redact.ts'
import { redactHeaders } from './redactHeaders.ts'

test('headers that grant something are hidden, whatever their case', () => {
  expect(
    redactHeaders({ Authorization: 'AWS4 secret', 'X-Amz-Security-Token': 'secret', 'X-Amz-Date': '20261120T140211Z' }),
  ).toEqual({
    authorization: '(hidden)',
    'x-amz-security-token': '(hidden)',
    'x-amz-date': '20261120T140211Z',
  })
})

test.each([
  ['no query', 'http://127.0.0.1:4566/b/k', 'http://127.0.0.1:4566/b/k'],
  ['a harmless query', 'http://h/b?list-type=2&prefix=a%2Fb', 'http://h/b?list-type=2&prefix=a%2Fb'],
  [
    'a presigned one',
    'http://h/k?X-Amz-Date=2026&X-Amz-Credential=ASIA%2F2026&X-Amz-Security-Token=abc&X-Amz-Signature=def&x-id=GetObject',
    'http://h/k?X-Amz-Date=2026&X-Amz-Credential=(hidden)&X-Amz-Security-Token=(hidden)&X-Amz-Signature=(hidden)&x-id=GetObject',
  ],
])('the URL with %s', (_, url, redacted) => {
  expect(redactUrl(url)).toBe(redacted)
})

test('secrets that STS answers are hidden and the access key id stays', () => {
  const body =
    '<Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></Credentials>'
  expect(redactBody(body)).toBe(
    '<Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>(hidden)</SecretAccessKey><SessionToken>(hidden)</SessionToken></Credentials>',
  )
})

test('the request that S3 repeats when its signature is wrong is hidden, for it holds the session token', () => {
  const body =
    '<Error><StringToSign>s</StringToSign><CanonicalRequest>GET\nx-amz-security-token:t\n</CanonicalRequest>' +
    '<CanonicalRequestBytes>47 45 54</CanonicalRequestBytes></Error>'
  expect(redactBody(body)).toBe(
    '<Error><StringToSign>s</StringToSign><CanonicalRequest>(hidden)</CanonicalRequest>' +
      '<CanonicalRequestBytes>(hidden)</CanonicalRequestBytes></Error>',
  )
})

test('a token in a form is hidden', () => {
  expect(redactBody('Action=AssumeRoleWithWebIdentity&WebIdentityToken=eyJ.x&RoleArn=r')).toBe(
    'Action=AssumeRoleWithWebIdentity&WebIdentityToken=(hidden)&RoleArn=r',
  )
})

test.each(['Password', 'TemporaryPassword', 'ClientSecret', 'AccessToken', 'SecretCode', 'client_secret'])(
  'what JSON says under %s is hidden',
  (name) => {
    expect(redactBody(`{"Username":"mika","${name}" : "a\\"b","Nested":{"${name}":"c"}}`)).toBe(
      `{"Username":"mika","${name}" : "(hidden)","Nested":{"${name}":"(hidden)"}}`,
    )
  },
)

test('a long body is cut and says so', () => {
  const cut = redactBody('x'.repeat(20_000))
  expect(cut).toHaveLength(16_384 + '\n(cut here: 3616 more characters)'.length)
  expect(cut.endsWith('(cut here: 3616 more characters)')).toBe(true)
})

test('a signed token is hidden wherever it stands, and passwords in forms and XML', () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln-bmF0dXJl'
  expect(redactBody(`{"Logins":{"cognito-idp.us-east-1.amazonaws.com/p":"${token}"}}`)).not.toContain('eyJ')
  expect(redactBody('Action=ChangePassword&OldPassword=a1&NewPassword=b2&Version=2010-05-08')).toBe(
    'Action=ChangePassword&OldPassword=(hidden)&NewPassword=(hidden)&Version=2010-05-08',
  )
  expect(redactBody('<Base32StringSeed>QUJD</Base32StringSeed>')).not.toContain('QUJD')
})

test('the signature that S3 repeats of a request is hidden', () => {
  expect(redactBody('<SignatureProvided>ab12</SignatureProvided>')).toBe(
    '<SignatureProvided>(hidden)</SignatureProvided>',
  )
})
