import type {
  GetBucketIntelligentTieringConfigurationCommandInput,
  GetBucketIntelligentTieringConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { getNamed } from '../../settings/namedSettings.ts'

export const getBucketIntelligentTieringConfiguration: Operation<
  GetBucketIntelligentTieringConfigurationCommandInput,
  GetBucketIntelligentTieringConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id }, { store }, { name }) {
    return { IntelligentTieringConfiguration: getNamed({ store, bucket: name, kind: 'intelligentTiering' }, Id) }
  },
}
