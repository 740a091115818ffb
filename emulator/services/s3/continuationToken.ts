/** ListObjectsV2's continuation token: opaque to callers, to us the key at which the next page starts. */
import { crc32 } from 'node:zlib'
import { AwsError } from '../../wire/awsError.ts'

export function writeToken(from: string): string {
  const bytes = Buffer.from(from)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(bytes))
  return Buffer.concat([check, bytes]).toString('base64url')
}

/** @throws AwsError InvalidArgument for anything that `writeToken` did not write. */
export function readToken(token: string): string {
  const bytes = Buffer.from(token, 'base64url')
  const from = bytes.subarray(4)
  const intact = bytes.byteLength >= 4 && bytes.toString('base64url') === token && bytes.readUInt32BE() === crc32(from)
  if (!intact) {
    throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect', {
      status: 400,
      members: { ArgumentName: 'continuation-token', ArgumentValue: token },
    })
  }
  return from.toString()
}
