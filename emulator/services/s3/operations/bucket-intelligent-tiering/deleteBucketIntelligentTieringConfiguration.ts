import type {
  DeleteBucketIntelligentTieringConfigurationCommandInput,
  DeleteBucketIntelligentTieringConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { deleteNamed } from '../../settings/namedSettings.ts'

export const deleteBucketIntelligentTieringConfiguration: Operation<
  DeleteBucketIntelligentTieringConfigurationCommandInput,
  DeleteBucketIntelligentTieringConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id }, { store }, { name }) {
    deleteNamed({ store, bucket: name, kind: 'intelligentTiering' }, Id)
    return {}
  },
}
