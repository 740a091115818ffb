import { GetBucketVersioningCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/** Whether a bucket keeps versions of its objects; `never`: nor has it ever. */
export type BucketVersioning = 'Enabled' | 'Suspended' | 'never'

/** Reads whether a bucket keeps versions (GetBucketVersioning). S3 answers no status for one that never has. */
export async function getBucketVersioning(
  aws: AwsCaller,
  { bucket, region }: { readonly bucket: string; readonly region?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<BucketVersioning>> {
  const command = new GetBucketVersioningCommand({ Bucket: bucket })
  return mapDone(
    await aws.call(await aws.clients.s3(region), command, options),
    ({ Status }): BucketVersioning => Status ?? 'never',
  )
}
