/** Nothing is accepted and dropped: what an operation would ignore is rejected by its name, in every protocol. */
import { CognitoIdentityProviderClient, ListUserPoolClientsCommand } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, SimulateCustomPolicyCommand } from '@aws-sdk/client-iam'
import { CreateHealthCheckCommand, ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, HeadBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

interface Stack {
  add(middleware: unknown, options: { step: string; name: string }): void
}

/** Lets a client send a request that its own model does not know. */
function changing<Client extends { middlewareStack: unknown }>(
  client: Client,
  change: (request: { headers: Record<string, string>; query: Record<string, string>; body?: unknown }) => void,
): Client {
  const stack = client.middlewareStack as Stack
  const middleware = (next: (given: unknown) => unknown) => (given: { request: Parameters<typeof change>[0] }) => {
    change(given.request)
    return next(given)
  }
  stack.add(middleware, { step: 'build', name: 'change' })
  return client
}

describe('A member that is not emulated is refused by its name', () => {
  test('S3: by that of its header', async () => {
    const put = new PutObjectCommand({
      Bucket: 'team-photos',
      Key: 'shared/x',
      Body: 'x',
      WebsiteRedirectLocation: '/y',
    })
    await expect(local.rootClient(S3Client).send(put)).rejects.toMatchObject({
      name: 'NotImplemented',
      Header: 'x-amz-website-redirect-location',
    })
  })

  test('Route 53: inside a structure', async () => {
    const create = new CreateHealthCheckCommand({
      CallerReference: 'one',
      HealthCheckConfig: {
        Type: 'HTTP',
        IPAddress: '192.0.2.1',
        RoutingControlArn: 'arn:aws:route53-recovery-control::1:x',
      },
    })
    const error = await errorOf(local.rootClient(Route53Client).send(create))
    expect(error.name).toBe('NotImplemented')
    expect(error.message).toContain('HealthCheckConfig.RoutingControlArn of CreateHealthCheck')
  })

  test('STS, IAM and Cognito: by its own', async () => {
    const sts = local.rootClient(STSClient)
    const iam = local.rootClient(IAMClient)
    const pools = local.rootClient(CognitoIdentityProviderClient)
    const { userPoolId: UserPoolId } = localBackend
    const errors = [
      await errorOf(sts.send(new GetSessionTokenCommand({ SerialNumber: 'GAHT12345678', TokenCode: '123456' }))),
      await errorOf(
        iam.send(
          new SimulateCustomPolicyCommand({
            PolicyInputList: ['{"Statement":[]}'],
            ActionNames: ['s3:GetObject'],
            ResourceHandlingOption: 'EC2-VPC-InstanceStore',
          }),
        ),
      ),
      await errorOf(pools.send(new ListUserPoolClientsCommand({ UserPoolId, ClientType: 'DCR' }))),
    ]
    expect(errors.map(({ name }) => name)).toEqual(['NotImplemented', 'NotImplemented', 'NotImplemented'])
    expect(errors[0]?.message).toContain('SerialNumber')
    expect(errors[1]?.message).toContain('ResourceHandlingOption')
    expect(errors[2]?.message).toContain('ClientType')
  })
})

describe('What the operation does not know at all is refused by its name', () => {
  test('a header of S3', async () => {
    const client = changing(local.rootClient(S3Client), ({ headers }) => (headers['x-amz-newer-thing'] = 'on'))
    const put = new PutObjectCommand({ Bucket: 'team-photos', Key: 'shared/x', Body: 'x' })
    await expect(client.send(put)).rejects.toMatchObject({ name: 'NotImplemented', Header: 'x-amz-newer-thing' })
  })

  test('a query parameter of S3 and of Route 53', async () => {
    const s3 = changing(local.rootClient(S3Client), ({ query }) => (query['newer-thing'] = 'on'))
    const zones = changing(local.rootClient(Route53Client), ({ query }) => (query['newer-thing'] = 'on'))
    const get = new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/x' })
    expect((await errorOf(s3.send(get))).message).toContain('functionality that is not implemented')
    expect((await errorOf(zones.send(new ListHostedZonesCommand({})))).message).toContain('newer-thing')
  })

  test('a parameter of a form', async () => {
    const body =
      'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn:aws:iam::123456789012:role/guest&RoleSessionName=one&WebIdentityToken=abcd&NewerThing=on'
    const answer = await rawRequest(local.port, {
      method: 'POST',
      path: '/',
      headers: { host: `127.0.0.1:${local.port}`, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('NewerThing of AssumeRoleWithWebIdentity')
  })

  test('a member of JSON, also inside a structure', async () => {
    const ask = (body: object) =>
      rawRequest(local.port, {
        method: 'POST',
        path: '/',
        headers: {
          host: `127.0.0.1:${local.port}`,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
        },
        body: JSON.stringify(body),
      })
    const known = { ClientId: localBackend.userPoolClientId, Username: 'new@example.test', Password: 'Long-enough-1' }
    expect((await ask({ ...known, NewerThing: 1 })).body).toContain('NewerThing of SignUp')
    const nested = { ...known, UserAttributes: [{ Name: 'email', Value: 'new@example.test', NewerThing: 1 }] }
    expect((await ask(nested)).body).toContain('NewerThing of SignUp')
  })
})

describe('Malformed input and denials come first', () => {
  test('who is not allowed is told that, not what is missing here', async () => {
    const put = new PutObjectCommand({
      Bucket: 'team-photos',
      Key: 'shared/x',
      Body: 'x',
      WebsiteRedirectLocation: '/y',
    })
    expect((await errorOf(local.clientFor('rosa', S3Client).send(put))).name).toBe('AccessDenied')
  })

  test('what carries nothing unknown is allowed', async () => {
    await local.rootClient(S3Client).send(new HeadBucketCommand({ Bucket: 'team-photos' }))
  })
})
