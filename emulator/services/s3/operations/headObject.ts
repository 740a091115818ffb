import type { HeadObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { readObject } from '../readObject.ts'
import { requireBucketAndKey } from '../requireBucket.ts'

export const headObject: Operation<HeadObjectCommandInput, HeadObjectCommandOutput> = {
  authorization: 'permission',
  find: requireBucketAndKey,
  run: (input, context) => readObject(input, context).description,
}
