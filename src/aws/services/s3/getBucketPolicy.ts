import { GetBucketPolicyCommand } from '@aws-sdk/client-s3'
import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/**
 * What stands on a bucket (GetBucketPolicy). Undefined for a policy that cannot be read. A bucket without one is a failure:
 * NoSuchBucketPolicy.
 */
export async function getBucketPolicy(
  aws: AwsCaller,
  { bucket, region }: { readonly bucket: string; readonly region?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<PolicyDocument | undefined>> {
  const command = new GetBucketPolicyCommand({ Bucket: bucket })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), ({ Policy }) => {
    const parsed = parsePolicyDocument(Policy)
    return parsed.ok ? parsed.document : undefined
  })
}
