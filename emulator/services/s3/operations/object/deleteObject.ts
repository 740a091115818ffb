import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation, OperationContext } from '../../../operation.ts'
import { checkVersionId } from '../../existingObject.ts'
import { checkUnlocked } from '../../object-lock/objectLock.ts'
import { checkWriteConditions } from '../../preconditions.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucket, requireBucketAndKey } from '../../requireBucket.ts'
import { type BucketRow, type ObjectKey, objectRows } from '../../rows.ts'
import { removeCurrent, removeVersion } from '../../versions/removeVersion.ts'
import { isDeleteMarker } from '../../versions/versionRows.ts'

type Output = Omit<DeleteObjectCommandOutput, '$metadata'>

/**
 * Answers 204 whether or not the key was there, as S3 does; only `If-Match` asks for an object. Without a version id a bucket that
 * keeps versions gets a delete marker, with one that version goes for good.
 */
export const deleteObject: Operation<DeleteObjectCommandInput, DeleteObjectCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    MFA: false,
    VersionId: true,
    RequestPayer: requestPayer,
    BypassGovernanceRetention: true,
    ExpectedBucketOwner: true,
    IfMatch: true,
    IfMatchLastModifiedTime: false,
    IfMatchSize: false,
  },
  find: requireBucketAndKey,
  run: (input, context, bucket) => {
    const key = [input.Bucket ?? '', input.Key ?? ''] as const
    return input.VersionId === undefined
      ? endCurrent(key, { input, context, bucket })
      : endVersion(key, input.VersionId, { input, context })
  },
}

async function endCurrent(
  key: ObjectKey,
  { input, context, bucket }: { input: DeleteObjectCommandInput; context: OperationContext; bucket: BucketRow },
): Promise<Output> {
  const { store, clock, random } = context
  const { IfMatch, Key } = input
  const current = objectRows(store).get(key)
  checkWriteConditions(current, { IfMatch, Key })
  if (!current && bucket.versioning === undefined) return {}
  // Looked for again when the others of the turn have written: two deletes may race for one key.
  const marker = await store.groupedTransaction(() => {
    requireBucket(input, context)
    return removeCurrent(store, key, {
      at: clock(),
      random,
      accept: (row) => checkWriteConditions(row, { IfMatch, Key }),
    })
  })
  return marker ? { DeleteMarker: true, VersionId: marker.versionId } : {}
}

async function endVersion(
  key: ObjectKey,
  versionId: string,
  { input, context }: { input: DeleteObjectCommandInput; context: OperationContext },
): Promise<Output> {
  checkVersionId(versionId)
  const { IfMatch, Key } = input
  const removed = await context.store.groupedTransaction(() =>
    removeVersion(context.store, key, {
      versionId,
      accept(row) {
        checkWriteConditions(row && isDeleteMarker(row) ? undefined : row, { IfMatch, Key })
        checkUnlocked(row, { now: context.clock(), bypass: input.BypassGovernanceRetention === true })
      },
    }),
  )
  return { VersionId: versionId, ...(removed && isDeleteMarker(removed) && { DeleteMarker: true }) }
}
