import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { call, type CallOptions } from '../../call/call.ts'
import { s3Client } from '../../call/clients.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** Deletes one object (DeleteObject). S3 answers the same for a key that is not there. */
export async function deleteObject(
  { bucket, key, region }: ObjectAddress,
  options?: CallOptions,
): Promise<Outcome<void>> {
  const command = new DeleteObjectCommand({ Bucket: bucket, Key: key })
  return mapDone(await call(await s3Client(region), command, options), () => undefined)
}
