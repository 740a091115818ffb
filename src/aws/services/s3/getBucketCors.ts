import { type CORSRule, GetBucketCorsCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/** A rule of a bucket, in AWS's shape: it is compared, and put back as it was. */
export type BucketCorsRule = CORSRule

/** Which pages may read a bucket's answers (GetBucketCors). A bucket without rules is a failure: NoSuchCORSConfiguration. */
export async function getBucketCors(
  aws: AwsCaller,
  { bucket, region }: { readonly bucket: string; readonly region?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<readonly BucketCorsRule[]>> {
  const command = new GetBucketCorsCommand({ Bucket: bucket })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), ({ CORSRules }) => CORSRules ?? [])
}
