import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { ChangeResourceRecordSetsCommand, GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { CaptureHandler } from '../../tests/wire/captureHandler.ts'
import { serviceModels } from '../../tests/wire/serviceModels.ts'
import { services } from '../services/registry.ts'
import { AwsError } from './awsError.ts'
import type { HttpRequest } from './message.ts'

const answer = { requestId: 'request-1', at: Date.UTC(2026, 10, 20, 12), method: 'GET' }
const handler = new CaptureHandler()
const config = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  endpoint: 'http://127.0.0.1:9',
  requestHandler: handler,
  maxAttempts: 1,
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  yield* []
}

function request(method: string, target: string, headers: Record<string, string> = {}): HttpRequest {
  const [rawPath = '', rawQuery = ''] = target.split('?')
  return { method, rawPath, rawQuery, headers, body: noBody() }
}

describe('errors on the wire', () => {
  test('S3 has its own form, with both request ids', () => {
    const error = new AwsError('NoSuchKey', 'The specified key does not exist.', { members: { Key: 'a<b' } })
    expect(serviceModels.s3.writeError(error, answer)).toEqual({
      status: 404,
      headers: {
        'content-type': 'application/xml',
        date: 'Fri, 20 Nov 2026 12:00:00 GMT',
        'x-amz-request-id': 'request-1',
        'x-amz-id-2': expect.stringMatching(/^[A-Za-z0-9+/=]{44}$/),
      },
      body: expect.stringContaining(
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>' +
          '<Key>a&lt;b</Key><RequestId>request-1</RequestId><HostId>',
      ),
    })
  })

  test('STS answers an ErrorResponse with the code of its protocol, not that of the SDK class', () => {
    const { status, body, headers } = serviceModels.sts.writeError(
      new AwsError('IDPRejectedClaimException', 'No.'),
      answer,
    )
    expect(status).toBe(403)
    expect(headers['x-amzn-requestid']).toBe('request-1')
    expect(body).toBe(
      '<?xml version="1.0"?>\n<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>' +
        '<Code>IDPRejectedClaim</Code><Message>No.</Message></Error><RequestId>request-1</RequestId></ErrorResponse>',
    )
  })

  test('Route 53 puts the messages of a refused change batch into one sentence', () => {
    const error = new AwsError('InvalidChangeBatch', '[one, two & three]')
    expect(serviceModels.route53.writeError(error, answer)).toMatchObject({
      status: 400,
      body:
        '<?xml version="1.0"?>\n<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type>' +
        '<Code>InvalidChangeBatch</Code><Message>[one, two &amp; three]</Message></Error><RequestId>request-1</RequestId></ErrorResponse>',
    })
  })

  test('Cognito names the error in the body and in headers', () => {
    const error = new AwsError('InvalidParameterException', 'The attribute is required\n')
    expect(serviceModels['cognito-idp'].writeError(error, answer)).toEqual({
      status: 400,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        date: 'Fri, 20 Nov 2026 12:00:00 GMT',
        'x-amzn-errortype': 'InvalidParameterException:',
        'x-amzn-errormessage': 'The attribute is required',
        'x-amzn-requestid': 'request-1',
      },
      body: '{"__type":"InvalidParameterException","message":"The attribute is required\\n"}',
    })
  })

  test('HEAD and 304 have no body, and keep the headers of the error', () => {
    const missing = serviceModels.s3.writeError(new AwsError('NoSuchKey', 'No.'), { ...answer, method: 'HEAD' })
    expect(missing).not.toHaveProperty('body')
    const unchanged = new AwsError('NotModified', 'Not Modified', { status: 304, headers: { etag: '"a"' } })
    const written = serviceModels.s3.writeError(unchanged, answer)
    expect(written).not.toHaveProperty('body')
    expect(written).toMatchObject({ status: 304, headers: { etag: '"a"' } })
  })

  test.each<[string, keyof typeof serviceModels, { send(command: never): Promise<unknown> }, object, AwsError, object]>(
    [
      [
        'S3',
        's3',
        new S3Client({ ...config, forcePathStyle: true }),
        new GetObjectCommand({ Bucket: 'b', Key: 'k' }),
        new AwsError('NoSuchKey', 'No key.'),
        { name: 'NoSuchKey', message: 'No key.', $metadata: { httpStatusCode: 404, requestId: 'request-1' } },
      ],
      [
        'Route 53',
        'route53',
        new Route53Client(config),
        new GetHostedZoneCommand({ Id: 'Z1' }),
        new AwsError('NoSuchHostedZone', 'No hosted zone found with ID: Z1'),
        { name: 'NoSuchHostedZone', message: 'No hosted zone found with ID: Z1', $metadata: { httpStatusCode: 404 } },
      ],
      [
        'Route 53, a change batch',
        'route53',
        new Route53Client(config),
        new ChangeResourceRecordSetsCommand({
          HostedZoneId: 'Z1',
          ChangeBatch: { Changes: [{ Action: 'CREATE', ResourceRecordSet: { Name: 'a.', Type: 'A' } }] },
        }),
        new AwsError('InvalidChangeBatch', '[one, two]'),
        { name: 'InvalidChangeBatch', message: '[one, two]', $metadata: { httpStatusCode: 400 } },
      ],
      [
        'STS',
        'sts',
        new STSClient(config),
        new GetCallerIdentityCommand({}),
        new AwsError('ExpiredToken', 'Expired.', { status: 403 }),
        { name: 'ExpiredToken', message: 'Expired.', $metadata: { httpStatusCode: 403, requestId: 'request-1' } },
      ],
      [
        'Cognito',
        'cognito-idp',
        new CognitoIdentityProviderClient(config),
        new GetUserCommand({ AccessToken: 'token' }),
        new AwsError('NotAuthorizedException', 'Access Token has expired'),
        { name: 'NotAuthorizedException', message: 'Access Token has expired', $metadata: { requestId: 'request-1' } },
      ],
    ],
  )('the client of %s reads code, sentence and request id', async (_, id, client, command, error, expected) => {
    handler.reply = serviceModels[id].writeError(error, answer)
    await expect(client.send(command as never)).rejects.toMatchObject(expected)
  })

  test('the S3 client takes a HEAD error by its status', async () => {
    const s3 = new S3Client({ ...config, forcePathStyle: true })
    handler.reply = serviceModels.s3.writeError(new AwsError('NoSuchKey', 'No.'), { ...answer, method: 'HEAD' })
    await expect(s3.send(new HeadObjectCommand({ Bucket: 'b', Key: 'k' }))).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('which operation a request asks for', () => {
  test.each([
    ['GET', '/', 'ListBuckets'],
    ['GET', '/?x-id=ListDirectoryBuckets', 'ListDirectoryBuckets'],
    ['GET', '/b', 'ListObjects'],
    ['GET', '/b/', 'ListObjects'],
    ['GET', '/b?list-type=2', 'ListObjectsV2'],
    ['GET', '/b?location', 'GetBucketLocation'],
    ['GET', '/b?cors', 'GetBucketCors'],
    ['HEAD', '/b', 'HeadBucket'],
    ['PUT', '/b', 'CreateBucket'],
    ['GET', '/b/k', 'GetObject'],
    ['GET', '/b//', 'GetObject'],
    ['GET', '/b/k?x-id=PutObject', 'GetObject'],
    ['GET', '/b/k?tagging', 'GetObjectTagging'],
    ['GET', '/b/k?uploadId=1', 'ListParts'],
    ['PUT', '/b/k', 'PutObject'],
    ['PUT', '/b/k?partNumber=1&uploadId=1', 'UploadPart'],
    ['DELETE', '/b/k', 'DeleteObject'],
    ['DELETE', '/b/k?uploadId=1', 'AbortMultipartUpload'],
    ['POST', '/b?delete', 'DeleteObjects'],
    ['POST', '/b/k?uploads', 'CreateMultipartUpload'],
  ])('S3: %s %s is %s', (method, target, operation) => {
    expect(serviceModels.s3.identify(request(method, target))).toEqual({ operation })
  })

  test('S3: a copy is told by its header, also in a presigned URL', () => {
    expect(serviceModels.s3.identify(request('PUT', '/b/k', { 'x-amz-copy-source': 'b/a' }))).toEqual({
      operation: 'CopyObject',
    })
    const presigned = request('PUT', '/b/k?x-amz-copy-source=b%2Fa&X-Amz-Signature=0')
    expect(serviceModels.s3.identify(presigned)).toEqual({ operation: 'CopyObject' })
    expect(serviceModels.s3.readInput('CopyObject', presigned).input).toMatchObject({ CopySource: 'b/a' })
  })

  test('only operations with a stream of bytes stream', () => {
    expect(serviceModels.s3.operations.filter((name) => serviceModels.s3.streams(name))).toEqual([
      'PutObject',
      'PutObjectAnnotation',
      'UploadPart',
      'WriteGetObjectResponse',
    ])
  })

  test.each([
    [
      's3',
      request('PATCH', '/b/k'),
      '',
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
    ],
    [
      's3',
      request('POST', '/b'),
      '',
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    ],
    ['s3', request('GET', '/%E9/k'), '', 400, 'InvalidURI', "Couldn't parse the specified URI."],
    ['route53', request('GET', '/2013-04-01/nothing'), '', 400, 'UnknownOperationException', expect.any(String)],
    [
      'sts',
      request('POST', '/'),
      'Action=Nothing&Version=2011-06-15',
      400,
      'InvalidAction',
      'Could not find operation Nothing for version 2011-06-15',
    ],
    [
      'sts',
      request('POST', '/'),
      'Action=GetCallerIdentity&Version=1999-01-01',
      400,
      'InvalidAction',
      expect.any(String),
    ],
    ['sts', request('POST', '/'), '', 400, 'MissingAction', expect.any(String)],
    [
      'cognito-idp',
      request('POST', '/', { 'x-amz-target': 'AWSCognitoIdentityProviderService.Nothing' }),
      '',
      400,
      'UnknownOperationException',
      expect.any(String),
    ],
    [
      'cognito-idp',
      request('POST', '/', { 'x-amz-target': 'Other.GetUser' }),
      '',
      400,
      'UnknownOperationException',
      expect.any(String),
    ],
    ['cognito-identity', request('POST', '/'), '', 400, 'UnknownOperationException', expect.any(String)],
  ] as const)('%s: what AWS has not is told apart: %o', (id, asked, body, status, code, message) => {
    const identified = serviceModels[id].identify(asked, Buffer.from(body))
    expect('problem' in identified ? identified.problem : identified).toMatchObject({ status, code, message })
  })

  test.each([
    ['s3', 501],
    ['route53', 400],
    ['sts', 400],
    ['cognito-idp', 400],
    ['cognito-identity', 400],
  ] as const)('%s: what AWS has and the emulator has not says so with %i', (id, status) => {
    const message = "SomeOperation is not emulated by Rolecall's emulator"
    expect(services.find((service) => service.id === id)?.faults.notEmulated('SomeOperation')).toMatchObject({
      status,
      code: 'NotImplemented',
      message,
    })
  })
})
