import { DeleteObjectsCommand } from '@aws-sdk/client-s3'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { mapDone } from '../mapDone.ts'

/** How many keys one call of DeleteObjects may name. */
export const mostDeletedAtOnce = 1000

/** A key that S3 did not delete, and why: AWS's code and sentence. */
export interface KeptKey {
  readonly key: string
  readonly code: string
  readonly message: string
}

export interface KeysToDelete {
  readonly bucket: string
  readonly region?: string | undefined
  /** At most 1,000, of characters that XML can carry (S3-046, S3-120). */
  readonly keys: readonly string[]
}

/**
 * Deletes many objects (DeleteObjects). S3 judges every key by itself and answers 200 all the same.
 * @returns those that are still there; S3 answers the same for a key that is gone and one that was never there
 */
export async function deleteObjects(
  aws: AwsCaller,
  { bucket, region, keys }: KeysToDelete,
  options?: CallOptions,
): Promise<Outcome<readonly KeptKey[]>> {
  const command = new DeleteObjectsCommand({
    Bucket: bucket,
    Delete: { Objects: keys.map((key) => ({ Key: key })), Quiet: true },
  })
  return mapDone(await aws.call(await aws.clients.s3(region), command, options), ({ Errors = [] }) =>
    Errors.map(({ Key = '', Code = '', Message = '' }) => ({ key: Key, code: Code, message: Message })),
  )
}
