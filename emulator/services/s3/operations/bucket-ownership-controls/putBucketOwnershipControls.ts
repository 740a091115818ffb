import type {
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { givesToOthers } from '../../acl/aclGrant.ts'
import { bucketGrants } from '../../acl/grantsInForce.ts'
import { aclWithOwnership } from '../../acl/newBucketAcl.ts'
import { bucketOwner } from '../../bucketOwner.ts'
import { malformedXml } from '../../malformedXml.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'
import { dropSetting } from '../../settings/bucketSettings.ts'

const ownerships = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'] as const

/**
 * Says whose the objects are that others write, and whether ACLs count. They are switched off only where the bucket's gives nothing
 * to others; those of its objects stay as they are, for when they count again.
 */
export const putBucketOwnershipControls: Operation<
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    OwnershipControls: { Rules: { each: { ObjectOwnership: true } } },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ OwnershipControls }, { store, account }, bucket) {
    const [rule, ...more] = OwnershipControls?.Rules ?? []
    if (!rule || more.length > 0) throw malformedXml('There is one rule')
    const wanted = ownerships.find((known) => known === rule.ObjectOwnership)
    if (wanted === undefined) throw malformedXml('It is one of three')
    const ownership = wanted === 'BucketOwnerEnforced' ? undefined : wanted
    if (!ownership && givesToOthers(bucketGrants(bucket, account), bucketOwner(bucket, account))) {
      throw aclWithOwnership()
    }
    store.transaction(() => {
      bucketRows(store).set(bucket.name, { ...bucket, ownership })
      dropSetting(store, bucket.name, 'ownershipControls')
    })
    return {}
  },
}
