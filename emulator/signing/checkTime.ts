/**
 * A request is valid for some minutes around its signing time, a presigned URL for as long as it says (Amazon S3 API
 * reference, "Error responses").
 */
import type { ServiceId } from '#iam/requirements/types.ts'
import { AwsError } from '../wire/awsError.ts'
import { refusedSignature } from './authenticationErrors.ts'
import type { Authorization } from './parseAuthorization.ts'
import { basicTime } from './signingTime.ts'

const minute = 60_000
const s3Skew = 15 * minute
const skewElsewhere = 5 * minute

/** @param now milliseconds since 1970. */
export function checkTime(claim: Authorization, service: ServiceId, now: number): void {
  if (service !== 's3') checkOtherTime(claim, service, now)
  else if (claim.expires === undefined) checkS3Header(claim, now)
  else checkS3Query(claim, claim.expires, now)
}

function checkS3Header(claim: Authorization, now: number): void {
  if (Math.abs(now - claim.signedAt) <= s3Skew) return
  const message = 'The difference between the request time and the current time is too large.'
  throw new AwsError('RequestTimeTooSkewed', message, {
    status: 403,
    members: {
      RequestTime: claim.timestamp,
      ServerTime: new Date(now).toISOString(),
      MaxAllowedSkewMilliseconds: String(s3Skew),
    },
  })
}

function checkS3Query(claim: Authorization, expires: number, now: number): void {
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

function checkOtherTime(claim: Authorization, service: ServiceId, now: number): void {
  const lifetime = claim.expires === undefined ? skewElsewhere : Math.max(skewElsewhere, claim.expires * 1000)
  const oldest = now - lifetime
  const newest = now + skewElsewhere
  const minutes = (span: number) => `${basicTime(now)} ${span < 0 ? '-' : '+'} ${Math.abs(span) / minute} min.`
  if (claim.signedAt < oldest) {
    const limit = `${basicTime(oldest)} (${minutes(-lifetime)})`
    throw refusedSignature(service, `Signature expired: ${claim.timestamp} is now earlier than ${limit}`)
  }
  if (claim.signedAt > newest) {
    const limit = `${basicTime(newest)} (${minutes(skewElsewhere)})`
    throw refusedSignature(service, `Signature not yet current: ${claim.timestamp} is still later than ${limit}`)
  }
}
