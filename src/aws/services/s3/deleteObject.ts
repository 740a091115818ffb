import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import type { ObjectAddress } from './objectAddress.ts'

/** What a delete left behind. */
export interface Deletion {
  /** A delete marker hides the object, and its versions are kept. `versionId` is absent where the page may not read that header. */
  readonly marker?: { readonly versionId?: string }
}

/**
 * Deletes one object (DeleteObject). S3 answers the same for a key that is not there. A bucket that keeps versions gets a delete
 * marker; with a version id that version, or that marker, goes for good (S3-122, S3-125).
 */
export async function deleteObject(
  aws: AwsCaller,
  { bucket, key, region, versionId }: ObjectAddress,
  options?: CallOptions,
): Promise<Outcome<Deletion>> {
  const command = new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), (output) => {
    // Asked for a version, S3 says with the same header that what went was a marker.
    if (versionId !== undefined || !output.DeleteMarker) return {}
    return { marker: output.VersionId === undefined ? {} : { versionId: output.VersionId } }
  })
}
