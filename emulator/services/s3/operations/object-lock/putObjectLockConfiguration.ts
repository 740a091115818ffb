import type {
  PutObjectLockConfigurationCommandInput,
  PutObjectLockConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { malformedXml } from '../../malformedXml.ts'
import type { DefaultRetention, ObjectLock } from '../../object-lock/lockTypes.ts'
import { isLockMode } from '../../object-lock/objectLock.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

const mostDays = 36_500
const mostYears = 100

/** From now on: versions that are there keep what they have. A bucket that locks objects does so for ever. */
export const putObjectLockConfiguration: Operation<
  PutObjectLockConfigurationCommandInput,
  PutObjectLockConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: true,
      Rule: {
        DefaultRetention: {
          Mode: true,
          Days: true,
          Years: true,
          DefaultEventHold: false,
        },
      },
    },
    RequestPayer: requestPayer,
    Token: { withoutEffect: 'AWS gave it out where its support switched Object Lock on; every bucket here may do so.' },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ ObjectLockConfiguration: wanted }, { store }, bucket) {
    if (wanted?.ObjectLockEnabled !== 'Enabled') throw malformedXml('ObjectLockEnabled is Enabled')
    if (bucket.versioning !== 'Enabled') {
      throw new AwsError(
        'InvalidBucketState',
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
        { status: 409 },
      )
    }
    bucketRows(store).set(bucket.name, { ...bucket, objectLock: lockOf(wanted.Rule) })
    return {}
  },
}

type Rule = NonNullable<PutObjectLockConfigurationCommandInput['ObjectLockConfiguration']>['Rule']

/** @throws AwsError MalformedXML, InvalidArgument for a period that there is not. */
function lockOf(rule: Rule): ObjectLock {
  if (!rule) return {}
  const { Mode, Days, Years } = rule.DefaultRetention ?? {}
  if (!isLockMode(Mode) || (Days === undefined) === (Years === undefined))
    throw malformedXml('Mode is one of two, and Days or Years')
  return { defaultRetention: { mode: Mode, ...periodOf(Days, Years) } }
}

function periodOf(days: number | undefined, years: number | undefined): Omit<DefaultRetention, 'mode'> {
  const [period, most] = days === undefined ? [years ?? 0, mostYears] : [days, mostDays]
  if (!Number.isInteger(period) || period <= 0) {
    throw new AwsError('InvalidArgument', 'Default retention period must be a positive integer value.', { status: 400 })
  }
  if (period > most) throw new AwsError('InvalidArgument', 'Default retention period too large', { status: 400 })
  return days === undefined ? { years: period } : { days: period }
}
