import type { GetBucketCorsCommandInput, GetBucketCorsCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getBucketCors: Operation<GetBucketCorsCommandInput, GetBucketCorsCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, _context, { name, corsRules }) {
    if (corsRules) return { CORSRules: [...corsRules] }
    throw new AwsError('NoSuchCORSConfiguration', 'The CORS configuration does not exist', {
      status: 404,
      members: { BucketName: name },
    })
  },
}
