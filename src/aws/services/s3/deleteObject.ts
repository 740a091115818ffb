import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** Deletes one object (DeleteObject). S3 answers the same for a key that is not there. */
export async function deleteObject(
  aws: AwsCaller,
  { bucket, key, region }: ObjectAddress,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new DeleteObjectCommand({ Bucket: bucket, Key: key })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), () => undefined)
}
