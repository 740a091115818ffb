import { GetBucketVersioningCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/** `never`: no version of an object was ever kept. */
export type BucketVersioning = 'enabled' | 'suspended' | 'never'

/** Whether a bucket keeps former versions of its objects (GetBucketVersioning). */
export async function getBucketVersioning(
  aws: AwsCaller,
  { bucket, region }: { readonly bucket: string; readonly region?: string | undefined },
  options?: CallOptions,
): Promise<Outcome<BucketVersioning>> {
  const command = new GetBucketVersioningCommand({ Bucket: bucket })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), ({ Status }) =>
    Status === 'Enabled' ? 'enabled' : Status === 'Suspended' ? 'suspended' : 'never',
  )
}
