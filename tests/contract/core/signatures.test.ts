import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { MiddlewareStack } from '@smithy/types'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { errorOf } from '../errorOf.ts'
import { type Credentials, startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

interface SignedRequest {
  path: string
  headers: Record<string, string>
}

/** Sends one call of each service with these credentials, changed after it was signed. */
async function refusals(credentials: Credentials, extra: object = {}, change?: (request: SignedRequest) => void) {
  const options = { ...extra, credentials }
  const s3 = local.rootClient(S3Client, options)
  const route53 = local.rootClient(Route53Client, options)
  const sts = local.rootClient(STSClient, options)
  if (change) for (const { middlewareStack } of [s3, route53, sts]) alterSigned(middlewareStack, change)
  return {
    s3: await errorOf(s3.send(new GetObjectCommand({ Bucket: 'team-photos', Key: 'public/welcome.txt' }))),
    route53: await errorOf(route53.send(new ListHostedZonesCommand({}))),
    sts: await errorOf(sts.send(new GetCallerIdentityCommand({}))),
  }
}

/** What comes after signing is the last step before the wire. */
function alterSigned(
  stack: S3Client['middlewareStack'] | Route53Client['middlewareStack'] | STSClient['middlewareStack'],
  change: (request: SignedRequest) => void,
) {
  const anyStack = stack as unknown as MiddlewareStack<object, object>
  anyStack.add(
    (next) => (args) => {
      change(args.request as SignedRequest)
      return next(args)
    },
    { step: 'deserialize' },
  )
}

const unknownToken = {
  name: 'InvalidClientTokenId',
  message: 'The security token included in the request is invalid.',
  status: 403,
}

test('The right key, secret, token and time are allowed', async () => {
  const person = await local.clientFor('rosa', STSClient).send(new GetCallerIdentityCommand({}))
  const root = await local.rootClient(STSClient).send(new GetCallerIdentityCommand({}))
  expect(person.Arn).toBe('arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials')
  expect(root.Arn).toBe('arn:aws:iam::123456789012:root')
})

describe('Refused is', () => {
  test('an unknown access key', async () => {
    const refused = await refusals({ accessKeyId: 'AKIAUNKNOWN000000000', secretAccessKey: 'x' })
    expect(refused.s3).toEqual({
      name: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    })
    expect(refused.route53).toEqual(unknownToken)
    expect(refused.sts).toEqual(unknownToken)
  })

  test('a wrong secret', async () => {
    const refused = await refusals({ ...local.credentialsFor('rosa'), secretAccessKey: 'wrong' })
    for (const { name, status } of Object.values(refused))
      expect([name, status]).toEqual(['SignatureDoesNotMatch', 403])
    expect(refused.s3.message).toBe(
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
  })

  test('a session that is over', async () => {
    const refused = await refusals(local.credentialsFor('rosa', { expiresAt: Date.now() - 1 }))
    expect(refused.s3).toEqual({ name: 'ExpiredToken', message: 'The provided token has expired.', status: 400 })
    const expired = { message: 'The security token included in the request is expired', status: 403 }
    expect(refused.route53).toMatchObject({ name: 'ExpiredToken', ...expired })
    // The SDK knows the code as the error class of its own name.
    expect(refused.sts).toMatchObject({ name: expect.stringMatching(/^ExpiredToken/) as string, ...expired })
  })

  test('a malformed session token', async () => {
    const refused = await refusals({ ...local.credentialsFor('rosa'), sessionToken: 'garbage' })
    expect(refused.s3).toEqual({
      name: 'InvalidToken',
      message: 'The provided token is malformed or otherwise invalid.',
      status: 400,
    })
    expect(refused.route53).toEqual(unknownToken)
  })

  test('the token of another session', async () => {
    const refused = await refusals({
      ...local.credentialsFor('rosa'),
      sessionToken: local.credentialsFor('admin').sessionToken,
    })
    expect(refused.s3.name).toBe('InvalidToken')
    expect(refused.sts).toEqual(unknownToken)
  })

  test('a request that was altered after it was signed', async () => {
    const altered = await refusals(local.credentialsFor('admin'), {}, ({ headers }) => {
      headers['x-amz-date'] = (headers['x-amz-date'] ?? '').replace(/\d\dZ$/, (second) =>
        second === '00Z' ? '01Z' : '00Z',
      )
    })
    for (const { name, status } of Object.values(altered))
      expect([name, status]).toEqual(['SignatureDoesNotMatch', 403])
    const signature = await refusals(local.credentialsFor('admin'), {}, ({ headers }) => {
      headers.authorization = (headers.authorization ?? '').replace(
        /Signature=(.)/,
        (_, first) => `Signature=${first === '0' ? '1' : '0'}`,
      )
    })
    for (const { name } of Object.values(signature)) expect(name).toBe('SignatureDoesNotMatch')
    const path = await refusals(local.credentialsFor('admin'), {}, (request) => {
      request.path = request.path === '/' ? '/?x=1' : `${request.path}x`
    })
    expect(path.s3.name).toBe('SignatureDoesNotMatch')
  })

  test.each([20, -20])('a clock that is %i minutes off', async (minutes) => {
    const refused = await refusals(local.credentialsFor('admin'), { systemClockOffset: minutes * 60_000 })
    expect(refused.s3).toEqual({
      name: 'RequestTimeTooSkewed',
      message: 'The difference between the request time and the current time is too large.',
      status: 403,
    })
    expect(refused.route53).toMatchObject({ name: 'SignatureDoesNotMatch', status: 403 })
    expect(refused.sts.message).toMatch(minutes < 0 ? /^Signature expired: / : /^Signature not yet current: /)
  })

  test("a request without a signature: S3 takes it for anyone's, the others ask who it is", async () => {
    const s3 = await rawRequest(local.port, { path: '/team-photos/public/welcome.txt' })
    expect([s3.status, s3.body]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code><Message>Access Denied</Message>'),
    ])
    const route53 = await rawRequest(local.port, { path: '/2013-04-01/hostedzone' })
    expect([route53.status, route53.body]).toEqual([
      403,
      expect.stringContaining('<Code>MissingAuthenticationToken</Code>'),
    ])
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const sts = await rawRequest(local.port, {
      method: 'POST',
      headers: form,
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    })
    expect([sts.status, sts.body]).toEqual([403, expect.stringContaining('<Code>MissingAuthenticationToken</Code>')])
  })

  test("a role's session as soon as the role is gone", async () => {
    const own = await startEmulator()
    try {
      const s3 = own.clientFor('rosa', S3Client)
      await s3.send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' }))
      rolesOf(own.emulator.store).delete('readers')
      expect(
        (await errorOf(s3.send(new ListObjectsV2Command({ Bucket: 'team-photos', Prefix: 'shared/' })))).name,
      ).toBe('InvalidToken')
    } finally {
      await own.close()
    }
  })
})
