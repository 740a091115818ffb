import type { HeadObjectCommandInput, HeadObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { readingHonours } from '../../readingHonours.ts'
import { readObject } from '../../readObject.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** `Expires` is text, as it was given. */
type Output = Omit<HeadObjectCommandOutput, 'Expires'> & { Expires?: string }

export const headObject: Operation<HeadObjectCommandInput, Output, BucketRow> = {
  authorization: 'permission',
  honours: readingHonours,
  find: requireBucketAndKey,
  run: (input, context, bucket) => readObject(input, context, bucket).description,
}
