import type { GetObjectCommandInput, GetObjectCommandOutput } from '@aws-sdk/client-s3'
import type { Operation } from '../../operation.ts'
import { readObject } from '../readObject.ts'
import { requireBucketAndKey } from '../requireBucket.ts'

/** The SDK's type with the body as the emulator has it: bytes at hand, or bytes to come. */
type Output = Omit<GetObjectCommandOutput, 'Body'> & { Body: Uint8Array | AsyncIterable<Uint8Array> }

export const getObject: Operation<GetObjectCommandInput, Output> = {
  authorization: 'permission',
  before: requireBucketAndKey,
  async run(input, context) {
    const { row, range, description } = readObject(input, context)
    const [part] = row.parts
    // Nothing may come between finding the row and opening its blob: a delete in between would take the bytes away.
    return { ...description, Body: await context.store.blobs.read(part.blob, range) }
  },
}
