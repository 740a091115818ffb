import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SdkError } from '../call/sdkError.ts'
import { classifyFailure } from './classifyFailure.ts'

const call = { service: 's3', operation: 'PutObject' } as const
const blank: SdkError = { code: '', message: '', noAnswer: false, fields: {}, messages: [], headers: {} }

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T14:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const cases: readonly (readonly [rule: string, error: Partial<SdkError>, kind: string, cause: string])[] = [
  [
    'C6: a clock 20 minutes behind',
    { code: 'RequestTimeTooSkewed', status: 403, fields: { ServerTime: '2026-11-20T14:20:00Z' } },
    'clock',
    "This device's clock is 20 minutes behind AWS's.",
  ],
  [
    'C6: a clock ahead, told by the Date header alone',
    { code: 'SignatureDoesNotMatch', status: 403, headers: { date: 'Fri, 20 Nov 2026 13:40:00 GMT' } },
    'clock',
    "This device's clock is 20 minutes ahead of AWS's.",
  ],
  [
    'C6: a signature that is not yet current',
    {
      code: 'SignatureDoesNotMatch',
      status: 403,
      message: 'Signature not yet current: 20261120T142000Z is still later than 20261120T140500Z',
    },
    'clock',
    'AWS refuses the time at which the request was signed.',
  ],
  [
    'a wrong signature with clocks that agree',
    { code: 'SignatureDoesNotMatch', status: 403, headers: { date: 'Fri, 20 Nov 2026 14:00:01 GMT' } },
    'unknown',
    'AWS computed another signature for this request.',
  ],
  [
    'C2: a role that the pool may not hand out',
    { code: 'InvalidIdentityPoolConfigurationException', status: 400 },
    'trust',
    'The identity pool may not hand out this role.',
  ],
  [
    'C3: guests switched off',
    {
      code: 'NotAuthorizedException',
      status: 400,
      message: 'Unauthenticated access is not supported for this identity pool.',
    },
    'guest-disabled',
    'This identity pool lets no guests in.',
  ],
  [
    'C3: a wrong password',
    { code: 'NotAuthorizedException', status: 400, message: 'Incorrect username or password.' },
    'sign-in',
    'The e-mail or the password is wrong.',
  ],
  [
    'C4: an identity of another pool',
    { code: 'NotAuthorizedException', status: 400, message: "Access to Identity 'us-east-1:1' is forbidden." },
    'sign-in',
    'The identity stored in this browser belongs to another pool or person.',
  ],
  [
    'a code that was not the one sent',
    { code: 'CodeMismatchException', status: 400 },
    'sign-in',
    'The code is not the one that was sent.',
  ],
  ['a missing object', { code: 'NoSuchKey', status: 404 }, 'not-found', 'There is no such object.'],
  ['a missing zone', { code: 'NoSuchHostedZone', status: 404 }, 'not-found', 'There is no such zone.'],
  ['a missing thing without a body', { code: '404', status: 404 }, 'not-found', 'What was asked for does not exist.'],
  [
    'a delete marker',
    { code: 'MethodNotAllowed', status: 405, headers: { 'x-amz-delete-marker': 'true' } },
    'not-found',
    'The object was deleted; the bucket still keeps earlier versions.',
  ],
  [
    'C21: throttling',
    { code: 'Throttling', status: 400, message: 'Rate exceeded' },
    'throttled',
    'AWS asks to go slower.',
  ],
  ['C21: slow down', { code: 'SlowDown', status: 503 }, 'throttled', 'AWS asks to go slower.'],
  [
    'C21: a zone that is busy',
    { code: 'PriorRequestNotComplete', status: 400 },
    'busy',
    'An earlier change is still being worked on.',
  ],
  [
    'C10: another region, in the sentence',
    {
      code: 'AuthorizationHeaderMalformed',
      status: 400,
      message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    },
    'region',
    'The bucket lives in eu-west-1, not in the region that was asked.',
  ],
  [
    'C10: another region, in a member',
    { code: 'AuthorizationHeaderMalformed', status: 400, fields: { Region: 'ap-southeast-2' } },
    'region',
    'The bucket lives in ap-southeast-2, not in the region that was asked.',
  ],
  [
    'C10: another region, in the address to use',
    { code: 'PermanentRedirect', status: 301, fields: { Endpoint: 'my-photos-3.s3.eu-west-1.amazonaws.com' } },
    'region',
    'The bucket lives in eu-west-1, not in the region that was asked.',
  ],
  [
    'C10: a redirect',
    { code: 'PermanentRedirect', status: 301 },
    'region',
    'The bucket lives in another region than the one asked.',
  ],
  [
    'C10: a header that is malformed in another way is no matter of regions',
    { code: 'AuthorizationHeaderMalformed', status: 400, message: 'The authorization header is malformed.' },
    'invalid',
    'AWS does not accept this request as it is.',
  ],
  [
    'C.X 9: an upload that is over',
    { code: 'NoSuchUpload', status: 404 },
    'conflict',
    'This upload was finished or given up elsewhere.',
  ],
  [
    'C.X 9: parts that are others',
    { code: 'InvalidPart', status: 400 },
    'conflict',
    'The parts that S3 has are not those that were sent.',
  ],
  [
    'C.X 9: a part that is too small',
    { code: 'EntityTooSmall', status: 400 },
    'invalid',
    'A part of the upload is smaller than S3 takes: only the last one may be under 5 MiB.',
  ],
  [
    'an answer that ended in its middle',
    { code: 'TypeError', status: 200, message: 'network error' },
    'network',
    'The connection ended in the middle of the answer.',
  ],
  [
    'an answer that is no XML',
    { code: 'SyntaxError', status: 200, message: 'Unclosed tag' },
    'unreadable',
    'An answer came that cannot be read.',
  ],
  [
    'what the emulator does not have',
    { code: 'NotImplemented', status: 501 },
    'not-emulated',
    'PutObject is not available here, or not with these options.',
  ],
  [
    'a precondition that no longer holds',
    { code: 'PreconditionFailed', status: 412 },
    'conflict',
    'Somebody changed it meanwhile, or it exists already.',
  ],
  [
    'a batch with one objection',
    { code: 'InvalidChangeBatch', status: 400, messages: ['a'] },
    'invalid',
    'Route 53 does not accept this change; nothing was applied.',
  ],
  [
    'a batch with two',
    { code: 'InvalidChangeBatch', status: 400, messages: ['a', 'b'] },
    'invalid',
    'Route 53 objects to 2 of these changes; none was applied.',
  ],
  [
    'a request that is not valid',
    { code: 'InvalidArgument', status: 400 },
    'invalid',
    'AWS does not accept this request as it is.',
  ],
  ['a service in trouble', { code: 'InternalError', status: 500 }, 'unknown', 'The service had a problem of its own.'],
  ['Cognito in trouble', { code: 'InternalErrorException' }, 'unknown', 'The service had a problem of its own.'],
  ['what nobody foresaw', { code: 'Teapot', status: 418 }, 'unknown', 'PutObject failed.'],
]

test.each(cases)('%s', (_, error, kind, cause) => {
  const failure = classifyFailure({ ...blank, ...error }, call)
  expect(failure).toMatchObject({ kind, cause })
  expect(failure.fix).not.toBe('')
  expect(failure.evidence).not.toBe('')
})

test("AWS's own words, status and request id are kept beside ours", () => {
  const failure = classifyFailure(
    { ...blank, code: 'InvalidChangeBatch', status: 400, message: '[...]', messages: ['one', 'two'], requestId: 'r1' },
    call,
  )
  expect(failure).toMatchObject({
    code: 'InvalidChangeBatch',
    status: 400,
    message: '[...]',
    messages: ['one', 'two'],
    requestId: 'r1',
    evidence: 'AWS answered 400 InvalidChangeBatch.',
  })
})

test('a change whose answer cannot be read is done, and a question is not', () => {
  const error = { ...blank, code: 'SyntaxError', status: 200 }
  expect(classifyFailure(error, call).mayBeDone).toBe(true)
  expect(classifyFailure(error, { service: 's3', operation: 'ListObjectsV2' }).mayBeDone).toBeUndefined()
})

const pasted: readonly (readonly [what: string, error: Partial<SdkError>, more: object, text: RegExp])[] = [
  [
    'C2: the trust policy of a role for people',
    { code: 'InvalidIdentityPoolConfigurationException', status: 400 },
    { identityPoolId: 'us-east-1:7d0e', isGuest: false },
    /"cognito-identity\.amazonaws\.com:aud": "us-east-1:7d0e"[^]*:amr": "authenticated"/,
  ],
  [
    'C2: the trust policy of a role for guests',
    { code: 'AccessDenied', status: 403, message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity' },
    { isGuest: true },
    /:aud": "<identity pool id>"[^]*:amr": "unauthenticated"/,
  ],
  [
    'C3: guest access',
    {
      code: 'NotAuthorizedException',
      status: 400,
      message: 'Unauthenticated access is not supported for this identity pool.',
    },
    {},
    /allowUnauthenticatedIdentities = true/,
  ],
  [
    "C6: the clock's offset",
    { code: 'RequestTimeTooSkewed', status: 403, fields: { ServerTime: '2026-11-20T14:20:00Z' } },
    {},
    /systemClockOffset: 1200000 /,
  ],
  [
    'C10: the region',
    { code: 'PermanentRedirect', status: 301, fields: { Region: 'eu-west-1' } },
    {},
    /^"region": "eu-west-1"$/,
  ],
]

test.each(pasted)('%s stands ready to be pasted', (_, error, more, text) => {
  const { paste } = classifyFailure({ ...blank, ...error }, { ...call, ...more })
  expect(paste?.[0]?.text).toMatch(text)
})
