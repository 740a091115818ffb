import { describe, expect, test } from 'vitest'
import { type ServiceId, services } from '../services/registry.ts'
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { SigningRules } from './signingRules.ts'
import { verifySignature } from './verifySignature.ts'

const now = Date.UTC(2026, 10, 20, 12)
const timestamp = '20261120T120000Z'
const signature = '0'.repeat(64)
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const rulesOf = Object.fromEntries(services.map(({ id, signing }) => [id, signing])) as Record<ServiceId, SigningRules>

/** What `verifySignature` answers to a request that is anything but signed in order. */
function answer(
  service: ServiceId,
  changes: { query?: string; headers?: Record<string, string> },
): Partial<AwsError> | string {
  const request: HttpRequest = {
    method: 'GET',
    rawPath: '/b/k',
    rawQuery: changes.query ?? '',
    headers: { host: 'h', 'x-amz-date': timestamp, 'x-amz-content-sha256': sha256, ...changes.headers },
    body: noBody(),
  }
  try {
    return verifySignature(request, {
      rules: rulesOf[service],
      region: 'us-east-1',
      now,
      secretOf: () => ({ secretAccessKey: 's' }),
    }).kind
  } catch (problem) {
    if (!(problem instanceof AwsError)) throw problem
    return { code: problem.code, message: problem.message }
  }
}

async function* noBody(): AsyncGenerator<Uint8Array> {
  yield* []
}

function authorization(credential: string, signedHeaders = 'host;x-amz-content-sha256;x-amz-date'): string {
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

const good = (service: string) => `AKIA/20261120/us-east-1/${service}/aws4_request`

describe('the Authorization header', () => {
  test.each<[ServiceId, string, string, RegExp]>([
    ['s3', 'AWS AKIA:c2lnbmF0dXJl', 'SignatureDoesNotMatch', /Check your key/],
    ['s3', 'AWS AKIA', 'InvalidArgument', /Expected AwsAccessKeyId:signature/],
    ['s3', 'AWS AKIA:a:b', 'InvalidArgument', /Expected AwsAccessKeyId:signature/],
    ['s3', 'Bearer abc', 'InvalidRequest', /not supported/],
    ['s3', 'AWS4-ECDSA-P256-SHA256 Credential=a', 'InvalidRequest', /not supported/],
    ['s3', 'AWS4-HMAC-SHA256 Credential=a', 'AuthorizationHeaderMalformed', /requires three components/],
    ['s3', 'AWS4-HMAC-SHA256 ', 'AuthorizationHeaderMalformed', /requires three components/],
    ['s3', authorization('AKIA/20261120/us-east-1'), 'AuthorizationHeaderMalformed', /the Credential is mal-formed/],
    [
      's3',
      authorization('AKIA/20261120/mars-west-1/s3/aws4_request'),
      'AuthorizationHeaderMalformed',
      /region 'mars-west-1' is wrong; expecting 'us-east-1'/,
    ],
    [
      's3',
      authorization(good('sts')),
      'AuthorizationHeaderMalformed',
      /incorrect service "sts"\. This endpoint belongs to "s3"/,
    ],
    [
      's3',
      authorization('AKIA/20261120/us-east-1/s3/aws4'),
      'AuthorizationHeaderMalformed',
      /incorrect terminal "aws4"/,
    ],
    [
      's3',
      authorization('AKIA/20261119/us-east-1/s3/aws4_request'),
      'AuthorizationHeaderMalformed',
      /Invalid credential date "20261119"/,
    ],
    [
      's3',
      authorization(good('s3'), 'host;x-amz-date'),
      'AccessDenied',
      /headers present in the request which were not signed/,
    ],
    ['s3', authorization(good('s3'), 'x-amz-content-sha256;x-amz-date'), 'AccessDenied', /were not signed/],
    ['s3', authorization(good('s3')), 'SignatureDoesNotMatch', /Check your key/],
    ['s3', authorization(good('s3')).replace(signature, 'no hex'), 'SignatureDoesNotMatch', /Check your key/],
    [
      's3',
      authorization(good('s3'), 'constructor;host;x-amz-content-sha256;x-amz-date'),
      'SignatureDoesNotMatch',
      /Check your key/,
    ],
    ['sts', 'Bearer abc', 'IncompleteSignature', /not supported/],
    [
      'sts',
      'AWS4-HMAC-SHA256 Credential=a',
      'IncompleteSignature',
      /requires 'SignedHeaders' parameter\. .*requires 'Signature' parameter/,
    ],
    [
      'sts',
      authorization('AKIA/20261120/nowhere-1/sts/aws4_request'),
      'SignatureDoesNotMatch',
      /scoped to a valid region/,
    ],
    ['route53', authorization(good('s3')), 'SignatureDoesNotMatch', /scoped to correct service: 'route53'/],
    [
      'route53',
      authorization(good('route53'), 'x-amz-date'),
      'SignatureDoesNotMatch',
      /'Host' or ':authority' must be/,
    ],
    [
      'route53',
      authorization('AKIA/20261119/us-east-1/route53/aws4_request'),
      'SignatureDoesNotMatch',
      /'20261119' != '20261120'/,
    ],
    ['cognito-idp', authorization(good('cognito-idp')), 'InvalidSignatureException', /Check your AWS Secret/],
    ['cognito-idp', 'AWS4-HMAC-SHA256 x', 'IncompleteSignatureException', /requires 'Credential'/],
  ])('%s answers %s with %s', (service, header, code, message) => {
    expect(answer(service, { headers: { authorization: header } })).toEqual({
      code,
      message: expect.stringMatching(message),
    })
  })

  test.each(['', 'yesterday', '20261120', '20261320T120000Z', '20261120T250000Z'])('a date of "%s" is none', (date) => {
    const headers = { authorization: authorization(good('s3')), 'x-amz-date': date }
    expect(answer('s3', { headers })).toMatchObject({ code: 'AccessDenied', message: /valid Date or x-amz-date/ })
  })

  test('S3 must be told the hash of the body, in a form it knows', () => {
    const headers = { authorization: authorization(good('s3')) }
    const answers = answer('s3', { headers: { ...headers, 'x-amz-content-sha256': 'nonsense' } })
    expect(answers).toMatchObject({ code: 'InvalidArgument' })
  })
})

describe('a presigned URL', () => {
  const valid: Record<string, string> = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': good('s3'),
    'X-Amz-Date': timestamp,
    'X-Amz-Expires': '300',
    'X-Amz-SignedHeaders': 'host;x-amz-content-sha256;x-amz-date',
    'X-Amz-Signature': signature,
  }
  const parametersError = 'AuthorizationQueryParametersError'

  test.each<[string, Record<string, string | undefined>, string, RegExp]>([
    ['complete but wrong', {}, 'SignatureDoesNotMatch', /Check your key/],
    ['with another algorithm', { 'X-Amz-Algorithm': 'AWS4' }, parametersError, /only supports/],
    ['without a signature', { 'X-Amz-Signature': undefined }, parametersError, /requires the X-Amz-Algorithm/],
    ['without a lifetime', { 'X-Amz-Expires': undefined }, parametersError, /requires the X-Amz-Algorithm/],
    ['for more than a week', { 'X-Amz-Expires': '604801' }, parametersError, /must be less than a week/],
    ['for less than nothing', { 'X-Amz-Expires': '-1' }, parametersError, /must be non-negative/],
    ['for "soon"', { 'X-Amz-Expires': 'soon' }, parametersError, /should be a number/],
    ['with an HTTP date', { 'X-Amz-Date': 'Fri, 20 Nov 2026 12:00:00 GMT' }, parametersError, /ISO8601 Long Format/],
    [
      'for another region',
      { 'X-Amz-Credential': good('s3').replace('us-east', 'mars-west') },
      parametersError,
      /region 'mars-west-1' is wrong/,
    ],
    ['with half a credential', { 'X-Amz-Credential': 'AKIA' }, parametersError, /Credential is mal-formed/],
    ['that has expired', { 'X-Amz-Date': '20261120T115459Z' }, 'AccessDenied', /^Request has expired$/],
    ['from the future', { 'X-Amz-Date': '20261120T122000Z' }, 'AccessDenied', /^Request is not yet valid$/],
  ])('%s', (_, changes, code, message) => {
    const parameters = Object.entries({ ...valid, ...changes }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    )
    const query = parameters.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')
    expect(answer('s3', { query })).toEqual({ code, message: expect.stringMatching(message) })
  })

  test.each([
    ['AWSAccessKeyId=AKIA&Signature=x', 'AccessDenied', /requires the Signature, Expires and AWSAccessKeyId/],
    ['Signature=x&Expires=1', 'AccessDenied', /requires the Signature, Expires and AWSAccessKeyId/],
    ['AWSAccessKeyId=AKIA&Expires=1', 'AccessDenied', /requires the Signature, Expires and AWSAccessKeyId/],
    ['AWSAccessKeyId=AKIA&Signature=x&Expires=soon', 'AccessDenied', /should be seconds since epoch/],
    ['AWSAccessKeyId=AKIA&Signature=x&Expires=1', 'AccessDenied', /^Request has expired$/],
    ['AWSAccessKeyId=AKIA&Signature=x&Expires=99999999999', 'SignatureDoesNotMatch', /Check your key/],
    ['AWSAccessKeyId=A&Signature=x&Expires=1&X-Amz-Algorithm=AWS4-HMAC-SHA256', 'InvalidArgument', /^Only one auth/],
  ])('of Signature Version 2: %s is %s', (query, code, message) => {
    expect(answer('s3', { query })).toEqual({ code, message: expect.stringMatching(message) })
  })

  test('together with an Authorization header is refused', () => {
    const headers = { authorization: authorization(good('s3')) }
    expect(answer('s3', { query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256', headers })).toMatchObject({
      code: 'InvalidArgument',
    })
  })

  test('with a broken percent sequence is an invalid URI', () => {
    expect(answer('s3', { query: 'X-Amz-Algorithm=%E9' })).toMatchObject({ code: 'InvalidURI' })
  })
})

describe('each service has its own words', () => {
  test.each([
    ['s3', 'InvalidAccessKeyId', 403, 'The AWS Access Key Id you provided does not exist in our records.'],
    ['sts', 'InvalidClientTokenId', 403, 'The security token included in the request is invalid.'],
    ['route53', 'InvalidClientTokenId', 403, 'The security token included in the request is invalid.'],
    ['cognito-identity', 'UnrecognizedClientException', 400, 'The security token included in the request is invalid.'],
  ] as const)('%s: an unknown access key is %s', (service, code, status, message) => {
    expect(rulesOf[service].errors.unknownAccessKey('AKIA')).toMatchObject({ code, status, message })
  })

  test.each([
    ['s3', 'InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'],
    ['sts', 'InvalidClientTokenId', 403, 'The security token included in the request is invalid.'],
  ] as const)('%s: a bad session token is %s', (service, code, status, message) => {
    expect(rulesOf[service].errors.badSessionToken()).toMatchObject({ code, status, message })
  })

  test.each([
    ['s3', 'ExpiredToken', 400, 'The provided token has expired.'],
    ['route53', 'ExpiredToken', 403, 'The security token included in the request is expired'],
    ['cognito-idp', 'ExpiredTokenException', 400, 'The security token included in the request is expired'],
  ] as const)('%s: an expired session is %s', (service, code, status, message) => {
    expect(rulesOf[service].errors.expiredSession()).toMatchObject({ code, status, message })
  })

  test.each([
    ['s3', 'AccessDenied', 403, 'Access Denied'],
    ['sts', 'MissingAuthenticationToken', 403, 'Missing Authentication Token'],
    ['cognito-idp', 'MissingAuthenticationTokenException', 400, 'Missing Authentication Token'],
  ] as const)('%s: nothing signed is %s', (service, code, status, message) => {
    expect(rulesOf[service].errors.missingAuthentication()).toMatchObject({ code, status, message })
  })

  test('only S3 adds members to a mismatch', () => {
    expect(rulesOf.s3.errors.signatureDoesNotMatch({ StringToSign: 'x' }).members).toEqual({ StringToSign: 'x' })
    expect(rulesOf.sts.errors.signatureDoesNotMatch({ StringToSign: 'x' }).members).toEqual({})
  })
})
