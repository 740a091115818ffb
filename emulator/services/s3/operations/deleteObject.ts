import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { deleteParts } from '../commitVersion.ts'
import { checkWriteConditions } from '../preconditions.ts'
import { requestPayer } from '../requestPayer.ts'
import { requireBucketAndKey } from '../requireBucket.ts'
import { objectRows } from '../rows.ts'

/** Answers 204 whether or not the key was there, as S3 does; only `If-Match` asks for an object. */
export const deleteObject: Operation<DeleteObjectCommandInput, DeleteObjectCommandOutput> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    Key: true,
    MFA: false,
    VersionId: true,
    RequestPayer: requestPayer,
    BypassGovernanceRetention: false,
    ExpectedBucketOwner: true,
    IfMatch: true,
    IfMatchLastModifiedTime: false,
    IfMatchSize: false,
  },
  find: requireBucketAndKey,
  run(input, context) {
    const rows = objectRows(context.store)
    const key = [input.Bucket ?? '', input.Key ?? ''] as const
    const row = rows.get(key)
    checkWriteConditions(row, { IfMatch: input.IfMatch, Key: input.Key })
    if (row) {
      context.store.transaction(() => {
        rows.delete(key)
        deleteParts(context.store, row)
      })
    }
    return {}
  },
}
