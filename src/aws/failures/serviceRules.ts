/** What services answer to a request that was let in: missing, busy, in another region, not valid. */
import type { Paste } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import type { FailureRule } from './failureRule.ts'

const missing: Readonly<Record<string, string>> = {
  NoSuchKey: 'There is no such object.',
  NoSuchBucket: 'There is no bucket of this name.',
  NoSuchHostedZone: 'There is no such zone.',
  NoSuchChange: 'There is no such change.',
  NoSuchCORSConfiguration: 'The bucket has no CORS configuration.',
}

/** Where the console asks is what it is configured for. */
const regionFix = "Set the bucket's region in the configuration of its place."

export const serviceRules: readonly FailureRule[] = [
  {
    kind: 'not-found',
    statuses: [404, 405],
    when: (error) => error.headers['x-amz-delete-marker'] === 'true',
    cause: 'The object was deleted; the bucket still keeps earlier versions.',
    evidence: 'The answer carries a delete marker.',
    fix: 'Restore an earlier version if you may.',
  },
  {
    kind: 'busy',
    codes: ['PriorRequestNotComplete', 'OperationAborted'],
    cause: 'An earlier change is still being worked on.',
    fix: 'Wait a few seconds, then try again.',
  },
  {
    kind: 'throttled',
    codes: [
      'Throttling',
      'ThrottlingException',
      'ThrottledException',
      'SlowDown',
      'RequestLimitExceeded',
      'TooManyRequestsException',
      'LimitExceededException',
      'TooManyFailedAttemptsException',
    ],
    cause: 'AWS asks to go slower.',
    fix: 'Wait a little, then try again.',
  },
  { kind: 'throttled', statuses: [429], cause: 'AWS asks to go slower.', fix: 'Wait a little, then try again.' },
  {
    kind: 'region',
    codes: ['PermanentRedirect', 'IllegalLocationConstraintException', 'TemporaryRedirect', '301', '307'],
    cause: (error) => {
      const region = regionIn(error)
      return region
        ? `The bucket lives in ${region}, not in the region that was asked.`
        : 'The bucket lives in another region than the one asked.'
    },
    fix: regionFix,
    paste: regionPaste,
  },
  {
    kind: 'region',
    // The same code stands for headers that are malformed in other ways; those name no region.
    codes: ['AuthorizationHeaderMalformed'],
    when: (error) => regionIn(error) !== undefined,
    cause: (error) => `The bucket lives in ${regionIn(error)}, not in the region that was asked.`,
    evidence: 'S3 names the region that it expects.',
    fix: regionFix,
    paste: regionPaste,
  },
  {
    kind: 'conflict',
    codes: ['NoSuchUpload'],
    cause: 'This upload was finished or given up elsewhere.',
    fix: 'Upload the file again, from its beginning.',
  },
  {
    kind: 'conflict',
    codes: ['InvalidPart', 'InvalidPartOrder'],
    cause: 'The parts that S3 has are not those that were sent.',
    fix: 'Upload the file again, from its beginning; nothing of the old object is lost.',
  },
  {
    kind: 'invalid',
    codes: ['EntityTooSmall'],
    cause: 'A part of the upload is smaller than S3 takes: only the last one may be under 5 MiB.',
    fix: 'Upload the file again with larger parts.',
  },
  {
    kind: 'not-emulated',
    codes: ['NotImplemented', 'NotEmulated', 'ServiceNotEmulated', 'UnknownOperationException', 'InvalidAction'],
    cause: (error, call) =>
      `${call.operation} is not available here${error.status === 501 ? ', or not with these options' : ''}.`,
    fix: 'The local backend answers only what its support table lists; the same call works against AWS.',
  },
  {
    kind: 'not-emulated',
    statuses: [501],
    cause: (_, call) => `${call.operation} is not available here.`,
    fix: 'Leave out the option that the message names.',
  },
  {
    kind: 'not-found',
    statuses: [404],
    cause: (error) => missing[error.code] ?? 'What was asked for does not exist.',
    fix: 'Refresh: it may have been deleted or renamed meanwhile.',
  },
  {
    kind: 'not-found',
    codes: Object.keys(missing),
    cause: (error) => missing[error.code] ?? '',
    fix: 'Refresh: it may have been deleted meanwhile.',
  },
  {
    kind: 'conflict',
    statuses: [409, 412],
    cause: 'Somebody changed it meanwhile, or it exists already.',
    fix: 'Refresh, compare, and try again.',
  },
  {
    kind: 'invalid',
    codes: ['InvalidChangeBatch'],
    cause: (error) =>
      error.messages.length > 1
        ? `Route 53 objects to ${error.messages.length} of these changes; none was applied.`
        : 'Route 53 does not accept this change; nothing was applied.',
    fix: 'Correct the records that it names and send the batch again.',
  },
  {
    kind: 'unknown',
    codes: ['SignatureDoesNotMatch', 'InvalidSignatureException'],
    cause: 'AWS computed another signature for this request.',
    evidence: 'The clocks agree, so the request was changed on its way, or the secret is another one.',
    fix: 'Look for a proxy that rewrites the host or the path; else sign in again.',
  },
  {
    kind: 'invalid',
    statuses: [400, 411, 413, 416, 422],
    cause: 'AWS does not accept this request as it is.',
    fix: 'Correct what the message names.',
  },
  {
    kind: 'unknown',
    // Amplify hands the identity pool's errors on without a status.
    when: ({ status = 0, code }) => status >= 500 || code === 'InternalErrorException',
    cause: 'The service had a problem of its own.',
    fix: 'Try again in a moment; if it stays, its request id helps those who run it.',
  },
]

function regionPaste(error: SdkError): readonly Paste[] {
  const region = regionIn(error)
  if (region === undefined) return []
  return [
    { label: 'The region, in the place of amplify_outputs.json', language: 'json', text: `"region": "${region}"` },
  ]
}

/** Each answer names it elsewhere: as such, in a header that not every page may read, in the address to use, in the sentence. */
function regionIn({ fields, headers, message }: SdkError): string | undefined {
  return (
    fields['Region'] ??
    headers['x-amz-bucket-region'] ??
    /\.s3[.-]([\w-]+)\.amazonaws\./.exec(fields['Endpoint'] ?? '')?.[1] ??
    /expecting '([\w-]+)'/.exec(message)?.[1]
  )
}
