import { expect, test } from 'vitest'
import { cliText } from './cliText.ts'

const credentials = {
  accessKeyId: 'ASIAKEY',
  secretAccessKey: 'a/b+c=',
  sessionToken: 'token',
  expiration: new Date(0),
}
const url = 'http://127.0.0.1:4566'
const local = { region: 'us-east-1', endpoints: { userPool: url, identityPool: url, s3: url, route53: url, sts: url } }

test('a shell gets exports in quotes, with the endpoint of the local backend', () => {
  expect(cliText('shell', credentials, local)).toBe(`export AWS_ACCESS_KEY_ID='ASIAKEY'
export AWS_SECRET_ACCESS_KEY='a/b+c='
export AWS_SESSION_TOKEN='token'
export AWS_REGION='us-east-1'
export AWS_DEFAULT_REGION='us-east-1'
export AWS_ENDPOINT_URL='http://127.0.0.1:4566'
`)
})

test('PowerShell gets environment variables', () => {
  expect(cliText('powershell', credentials, local).split('\n')[1]).toBe("$Env:AWS_SECRET_ACCESS_KEY = 'a/b+c='")
})

test('a credentials file gets a profile', () => {
  expect(cliText('file', credentials, local)).toBe(`[rolecall]
aws_access_key_id = ASIAKEY
aws_secret_access_key = a/b+c=
aws_session_token = token
region = us-east-1
endpoint_url = http://127.0.0.1:4566
`)
})

test('on AWS no endpoint is named', () => {
  expect(cliText('shell', credentials, { region: 'eu-west-1' })).not.toContain('ENDPOINT')
  expect(cliText('file', credentials, { region: 'eu-west-1' })).not.toContain('endpoint')
})

test('endpoints that differ are named one by one', () => {
  const text = cliText('shell', credentials, {
    ...local,
    endpoints: { ...local.endpoints, route53: 'http://127.0.0.1:9' },
  })
  expect(text).toContain("export AWS_ENDPOINT_URL_S3='http://127.0.0.1:4566'")
  expect(text).toContain("export AWS_ENDPOINT_URL_ROUTE_53='http://127.0.0.1:9'")
})

test('credential_process gets what such a program prints', () => {
  expect(JSON.parse(cliText('process', credentials, local))).toEqual({
    Version: 1,
    AccessKeyId: 'ASIAKEY',
    SecretAccessKey: 'a/b+c=',
    SessionToken: 'token',
    Expiration: '1970-01-01T00:00:00.000Z',
  })
})
