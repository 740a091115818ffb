import type { RestoreObjectCommandInput, RestoreObjectCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { isArchived, newRestoration, restoreState, type RestoreTier, tiers } from '../../archive/restoration.ts'
import { existingObject } from '../../existingObject.ts'
import { malformedXml } from '../../malformedXml.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow, ObjectRow } from '../../rows.ts'
import { dueTime } from '../../settings/lifecycle/dueTime.ts'
import { invalidArgument } from '../../settings/settingErrors.ts'
import { changeVersion } from '../../versions/changeVersion.ts'

/** `isBegun`: the status tells whether a copy is now made, or was there. */
type Output = RestoreObjectCommandOutput & { readonly isBegun: boolean }

/**
 * Makes a copy of an archived object for some days. Of one that is there it sets the days anew; of one that is being made it can
 * make a faster tier alone.
 */
export const restoreObject: Operation<RestoreObjectCommandInput, Output, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    VersionId: true,
    RestoreRequest: {
      Days: true,
      GlacierJobParameters: { Tier: true },
      Tier: true,
      // Queries of archives, which AWS has closed to new customers.
      Type: false,
      Description: false,
      SelectParameters: false,
      OutputLocation: false,
    },
    RequestPayer: requestPayer,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucketAndKey,
  run(input, context) {
    const key = [input.Bucket ?? '', input.Key ?? ''] as const
    const now = context.clock()
    const { days, tier } = checkedRequest(input)
    const row = existingObject(input, context)
    checkClass(row, tier)
    const found = restoreState(row, now)
    const keep = (restoration: ObjectRow['restoration']) => changeVersion(context.store, key, { ...row, restoration })
    if (!row.restoration || !found) {
      if (days === undefined) throw malformedXml('Days is missing')
      keep(newRestoration(tier, days, now))
      return { isBegun: true }
    }
    if (found.state === 'ongoing') {
      if (tiers.indexOf(tier) <= tiers.indexOf(row.restoration.tier)) throw alreadyInProgress()
      keep({ ...row.restoration, tier })
      return { isBegun: true }
    }
    if (days === undefined) throw malformedXml('Days is missing')
    keep({ ...row.restoration, until: dueTime(now, days) })
    return { isBegun: false }
  },
}

/** @throws AwsError MalformedXML, InvalidArgument */
function checkedRequest({ RestoreRequest: request }: RestoreObjectCommandInput): {
  readonly days: number | undefined
  readonly tier: RestoreTier
} {
  if (!request) throw malformedXml('RestoreRequest is missing')
  const { Days: days, GlacierJobParameters, Tier } = request
  const wanted = GlacierJobParameters?.Tier ?? Tier ?? 'Standard'
  const tier = tiers.find((known) => known === wanted)
  if (tier === undefined) throw malformedXml('Tier is one of three')
  if (days !== undefined && days < 1) {
    throw invalidArgument('restoration days should be at least 1', { name: 'Days', value: String(days) })
  }
  return { days, tier }
}

/** @throws AwsError InvalidObjectState for what is in no archive, InvalidArgument for a tier that its archive does not have. */
function checkClass({ storageClass }: ObjectRow, tier: RestoreTier): void {
  if (!isArchived(storageClass)) {
    throw new AwsError('InvalidObjectState', "Restore is not allowed for the object's current storage class", {
      status: 403,
      members: { StorageClass: storageClass },
    })
  }
  if (storageClass === 'DEEP_ARCHIVE' && tier === 'Expedited') {
    throw invalidArgument('Retrieval option is not supported by this storage class', { name: 'Tier', value: tier })
  }
}

function alreadyInProgress(): AwsError {
  return new AwsError('RestoreAlreadyInProgress', 'Object restore is already in progress', { status: 409 })
}
