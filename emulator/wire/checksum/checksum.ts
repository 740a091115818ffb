/** The checksums that S3 accepts in headers and trailers (Amazon S3 user guide, "Checking object integrity"). */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c } from './crc32c.ts'
import { crc64nvme, emptyCrc64 } from './crc64nvme.ts'

export interface RunningChecksum {
  update(bytes: Uint8Array): void
  /** Base64 of the big-endian value. */
  digest(): string
}

/** By the end of the header's name: `x-amz-checksum-<name>`. */
const makers: Readonly<Record<string, { readonly size: number; readonly start: () => RunningChecksum }>> = {
  crc32: { size: 4, start: () => word((bytes, previous) => crc32(bytes, previous)) },
  crc32c: { size: 4, start: () => word(crc32c) },
  crc64nvme: { size: 8, start: doubleWord },
  md5: { size: 16, start: () => hash('md5') },
  sha1: { size: 20, start: () => hash('sha1') },
  sha256: { size: 32, start: () => hash('sha256') },
  sha512: { size: 64, start: () => hash('sha512') },
}

export const checksumNames: readonly string[] = Object.keys(makers)

/** Undefined for an algorithm that is not computed here. */
export function startChecksum(name: string): RunningChecksum | undefined {
  return Object.hasOwn(makers, name) ? makers[name]?.start() : undefined
}

/** Whether `text` is base64 of as many bytes as the algorithm gives. */
export function isChecksumValue(name: string, text: string): boolean {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === makers[name]?.size && bytes.toString('base64') === text
}

function hash(algorithm: string): RunningChecksum {
  const running = createHash(algorithm)
  return { update: (bytes) => void running.update(bytes), digest: () => running.digest('base64') }
}

function word(next: (bytes: Uint8Array, previous: number) => number): RunningChecksum {
  let value = 0
  return {
    update(bytes) {
      value = next(bytes, value)
    },
    digest() {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value)
      return bytes.toString('base64')
    },
  }
}

function doubleWord(): RunningChecksum {
  let value = emptyCrc64
  return {
    update(bytes) {
      value = crc64nvme(bytes, value)
    },
    digest() {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(value.high)
      bytes.writeUInt32BE(value.low, 4)
      return bytes.toString('base64')
    },
  }
}
