import type { GetBucketCorsCommandInput, GetBucketCorsCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { requireBucket } from '../requireBucket.ts'

export const getBucketCors: Operation<GetBucketCorsCommandInput, GetBucketCorsCommandOutput> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: (input, context) => void requireBucket(input, context),
  run(input, context) {
    const { name, corsRules } = requireBucket(input, context)
    if (corsRules) return { CORSRules: [...corsRules] }
    throw new AwsError('NoSuchCORSConfiguration', 'The CORS configuration does not exist', {
      status: 404,
      members: { BucketName: name },
    })
  },
}
