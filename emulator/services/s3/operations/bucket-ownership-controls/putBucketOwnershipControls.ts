import type {
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { keepSetting } from '../../settings/bucketSettings.ts'
import { malformedXml } from '../../settings/malformedXml.ts'

/** ACLs are switched off in every bucket here, so that the bucket owner owns all that is in it. */
export const putBucketOwnershipControls: Operation<
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    OwnershipControls: { Rules: { each: { ObjectOwnership: { only: ['BucketOwnerEnforced'] } } } },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run({ OwnershipControls }, { store }, { name }) {
    const [rule, ...more] = OwnershipControls?.Rules ?? []
    if (!rule || more.length > 0) throw malformedXml('There is one rule')
    keepSetting(store, name, { name: 'ownershipControls', value: { Rules: [rule] } })
    return {}
  },
}
