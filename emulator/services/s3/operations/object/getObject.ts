import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../../operation.ts'
import { requireReadable } from '../../archive/requireReadable.ts'
import { readingHonours } from '../../readingHonours.ts'
import { readObject } from '../../readObject.ts'
import { readParts } from '../../readParts.ts'
import { requireBucketAndKey } from '../../requireBucket.ts'
import type { BucketRow } from '../../rows.ts'

/** The SDK's type with the body as the emulator has it: bytes at hand, or bytes to come, and `Expires` as text. */
type Output = Omit<GetObjectCommandOutput, 'Body' | 'Expires'> & {
  Body: Uint8Array | AsyncIterable<Uint8Array>
  Expires?: string
}

export const getObject: Operation<GetObjectCommandInput, Output, BucketRow> = {
  authorization: 'permission',
  honours: readingHonours,
  find: requireBucketAndKey,
  async run(input, context, bucket) {
    const { row, range, description } = readObject(input, context, bucket)
    requireReadable(row, context.clock(), { to: 'read' })
    return { ...description, Body: await readParts(context.store, row.parts, range) }
  },
}
