import { CopyObjectCommand, type StorageClass } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'
import { copySource } from './copySource.ts'
import type { ObjectAddress } from './objectAddress.ts'

export interface Copy {
  readonly from: ObjectAddress
  readonly to: Omit<ObjectAddress, 'versionId'>
  /** AWS's name. A copy takes over the metadata and the tags, never the class: left out, it becomes S3 Standard. */
  readonly storageClass?: string | undefined
}

/** Writes an object with the bytes of another one, or of a version, up to 5 GiB (CopyObject). No byte comes through the browser. */
export async function copyObject(aws: AwsCaller, copy: Copy, options?: CallOptions): Promise<Outcome<void>> {
  const command = new CopyObjectCommand(copyInput(copy))
  return mapDone(await aws.call(await aws.clients.s3(copy.to.region), command, options), () => undefined)
}

/** What is asked of S3, also before it is asked. */
export function copyInput({ from, to, storageClass }: Copy) {
  return {
    Bucket: to.bucket,
    Key: to.key,
    CopySource: copySource(from),
    ...(storageClass !== undefined && { StorageClass: storageClass as StorageClass }),
  }
}
