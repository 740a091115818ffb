import { AwsError } from '../../../wire/awsError.ts'
import type { BucketRow, ObjectRow } from '../rows.ts'
import type { Retention } from './lockTypes.ts'
import { isLockMode } from './objectLock.ts'

interface LockHeaders {
  readonly ObjectLockMode?: string | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: string | undefined
}

/**
 * What the headers of an upload or a copy say of its lock.
 * @param now milliseconds since 1970
 * @throws AwsError InvalidRequest where the bucket locks no objects; InvalidArgument for what is no lock.
 */
export function lockOfHeaders(
  headers: LockHeaders,
  { bucket, now }: { readonly bucket: BucketRow; readonly now: number },
): Pick<ObjectRow, 'retention' | 'legalHold'> {
  const { ObjectLockMode: mode, ObjectLockRetainUntilDate: until, ObjectLockLegalHoldStatus: hold } = headers
  if (mode === undefined && until === undefined && hold === undefined) return {}
  requireLock(bucket)
  if ((mode === undefined) !== (until === undefined)) {
    throw invalid('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied')
  }
  if (hold !== undefined && hold !== 'ON' && hold !== 'OFF') throw invalid("Legal Hold must be either of 'ON' or 'OFF'")
  return {
    ...(mode !== undefined && until !== undefined && { retention: checkedRetention(mode, until, now) }),
    ...(hold !== undefined && { legalHold: hold === 'ON' }),
  }
}

/** @throws AwsError InvalidArgument for a mode that there is not, or a date that is over. */
export function checkedRetention(mode: string, until: Date, now: number): Retention {
  if (!isLockMode(mode)) throw invalid('Unknown wormMode directive.')
  if (until.getTime() <= now) throw invalid('The retain until date must be in the future!')
  return { mode, until: until.getTime() }
}

/** @throws AwsError InvalidRequest where a bucket locks no objects. */
export function requireLock({ objectLock }: BucketRow): void {
  if (objectLock) return
  throw new AwsError('InvalidRequest', 'Bucket is missing Object Lock Configuration', { status: 400 })
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidArgument', message, { status: 400 })
}
