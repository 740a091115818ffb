/**
 * A request is valid for some minutes around its signing time, a presigned URL for as long as it says (Amazon S3 API
 * reference, "Error responses").
 */
import type { Authorization } from '../../../signing/authorization.ts'
import type { SigningTime } from '../../../signing/signingTime.ts'
import { AwsError } from '../../../wire/awsError.ts'

/** Milliseconds. */
const s3Skew = 15 * 60_000

/** @param now milliseconds since 1970. */
export function checkS3Time(claim: Authorization, now: number): void {
  if (claim.expires === undefined) checkHeaderTime(claim, now)
  else checkQuery(claim, claim.expires, now)
}

/** The same for any scheme that signs in the header. */
export function checkHeaderTime(claim: SigningTime, now: number): void {
  if (Math.abs(now - claim.signedAt) > s3Skew) throw requestTimeTooSkewed(claim, now)
}

/** @param now milliseconds since 1970. */
export function requestTimeTooSkewed({ timestamp }: Pick<SigningTime, 'timestamp'>, now: number): AwsError {
  const message = 'The difference between the request time and the current time is too large.'
  return new AwsError('RequestTimeTooSkewed', message, {
    status: 403,
    members: {
      RequestTime: timestamp,
      ServerTime: new Date(now).toISOString(),
      MaxAllowedSkewMilliseconds: String(s3Skew),
    },
  })
}

function checkQuery(claim: Authorization, expires: number, now: number): void {
  const end = claim.signedAt + expires * 1000
  if (now > end) {
    throw new AwsError('AccessDenied', 'Request has expired', {
      status: 403,
      members: {
        'X-Amz-Expires': String(expires),
        Expires: new Date(end).toISOString(),
        ServerTime: new Date(now).toISOString(),
      },
    })
  }
  if (now < claim.signedAt - s3Skew) throw new AwsError('AccessDenied', 'Request is not yet valid', { status: 403 })
}
