import type { PutBucketCorsCommandInput, PutBucketCorsCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { checkCorsRules } from '../../checkCorsRules.ts'
import { requireBucket } from '../../requireBucket.ts'
import { type BucketRow, bucketRows } from '../../rows.ts'

/** From a browser this needs a CORS configuration that is already there; a CLI needs none (S3-142). */
export const putBucketCors: Operation<PutBucketCorsCommandInput, PutBucketCorsCommandOutput, BucketRow> = {
  authorization: 'permission',
  honours: {
    Bucket: true,
    CORSConfiguration: {
      CORSRules: {
        each: {
          AllowedMethods: true,
          AllowedOrigins: true,
          ID: true,
          AllowedHeaders: true,
          ExposeHeaders: true,
          MaxAgeSeconds: true,
        },
      },
    },
    ContentMD5: true,
    ChecksumAlgorithm: true,
    ExpectedBucketOwner: true,
  },
  find: requireBucket,
  run(input, context, bucket) {
    const rules = input.CORSConfiguration?.CORSRules ?? []
    checkCorsRules(rules)
    bucketRows(context.store).set(bucket.name, { ...bucket, corsRules: rules })
    return {}
  },
}
