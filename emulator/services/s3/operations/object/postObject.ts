import type { PutObjectCommandInput, PutObjectCommandOutput } from '@aws-sdk/client-s3'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { requireBucketAndKey, requireBucketAnywhere } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'
import { putObject } from './putObject.ts'

/** PutObject by the form of a web page; `forms/postedForms.ts` makes an input of it. */
export const postObject: Operation<PutObjectCommandInput, PutObjectCommandOutput, BucketRow> = {
  ...putObject,
  honours: {
    ...putObject.honours,
    // No form has these.
    IfMatch: false,
    IfNoneMatch: false,
    GrantFullControl: false,
    GrantRead: false,
    GrantReadACP: false,
    GrantWriteACP: false,
    RequestPayer: false,
    ExpectedBucketOwner: false,
  },
  find(input, context) {
    const { region } = requireBucketAnywhere(input, context)
    const { signedRegion = region } = context
    if (signedRegion !== region) {
      // A browser that was sent elsewhere would not send its form again: S3 refuses it (S3-250).
      const message = `the region '${signedRegion}' is wrong; expecting '${region}'`
      throw new AwsError('InvalidArgument', message, {
        status: 400,
        members: { ArgumentName: 'X-Amz-Credential', Region: region },
      })
    }
    return requireBucketAndKey(input, context)
  },
}
