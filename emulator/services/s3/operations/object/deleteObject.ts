import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { deleteVersion } from '../../commitVersion.ts'
import { checkWriteConditions } from '../../preconditions.ts'
import { requestPayer } from '../../requestPayer.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import { objectRows } from '../../rows.ts'

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
  async run({ Bucket = '', Key = '', IfMatch }, { store }) {
    const rows = objectRows(store)
    const key = [Bucket, Key] as const
    const row = rows.get(key)
    checkWriteConditions(row, { IfMatch, Key })
    // Looked for again when the others of the turn have written: two deletes may race for one key.
    if (row)
      await store.groupedTransaction(() =>
        deleteVersion(store, key, (current) => checkWriteConditions(current, { IfMatch, Key })),
      )
    return {}
  },
}
