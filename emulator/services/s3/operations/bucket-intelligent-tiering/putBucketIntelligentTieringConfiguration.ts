import type {
  PutBucketIntelligentTieringConfigurationCommandInput,
  PutBucketIntelligentTieringConfigurationCommandOutput,
} from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { checkIntelligentTiering } from '../../settings/checkNamed.ts'
import { movedByNobody } from '../../settings/keptAndTold.ts'
import { putNamed } from '../../settings/namedSettings.ts'

/** Keeps a configuration under its id, in place of the one that had it. */
export const putBucketIntelligentTieringConfiguration: Operation<
  PutBucketIntelligentTieringConfigurationCommandInput,
  PutBucketIntelligentTieringConfigurationCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, Id: true, IntelligentTieringConfiguration: movedByNobody, ExpectedBucketOwner: true },
  find: requireBucket,
  run({ Id, IntelligentTieringConfiguration: configuration }, { store }, { name }) {
    if (configuration) checkIntelligentTiering(configuration)
    putNamed({ store, bucket: name, kind: 'intelligentTiering' }, { id: Id, value: configuration })
    return {}
  },
}
