import type { GetPublicAccessBlockCommandInput, GetPublicAccessBlockCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucket } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

export const getPublicAccessBlock: Operation<
  GetPublicAccessBlockCommandInput,
  GetPublicAccessBlockCommandOutput,
  BucketRow
> = {
  authorization: 'permission',
  honours: { Bucket: true, ExpectedBucketOwner: true },
  find: requireBucket,
  run(_input, _context, { name, publicAccessBlock }) {
    if (publicAccessBlock) return { PublicAccessBlockConfiguration: publicAccessBlock }
    throw new AwsError('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
      status: 404,
      members: { BucketName: name },
    })
  },
}
