/** The checksums that S3 accepts in headers and trailers (Amazon S3 user guide, "Checking object integrity"). */
import { createHash, type Hash, hash as hashOnce } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { emptyBytes } from '../message.ts'
import { crc32c } from './crc32c.ts'
import { crc64nvme, emptyCrc64 } from './crc64nvme.ts'

export interface RunningChecksum {
  /** @param bytes that stay as they are until the next part is here. */
  update(bytes: Uint8Array): void
  /** Of the big-endian value; once, when all parts have been seen. */
  digest(encoding: DigestEncoding): string
}

export type DigestEncoding = 'base64' | 'hex'

/** Larger parts are not held. */
const atOnceBytes = 64 * 1024

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
  return Object.hasOwn(values, name) && values[name]?.test(text) === true
}

/** By the names of algorithms. Of the last digit before the end some bits are none of the value's, and zero. */
const values: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(makers).map(([name, { size }]) => {
    const end = size % 3 === 1 ? '[AQgw]==' : '[AEIMQUYcgkosw048]='
    return [name, new RegExp(`^[A-Za-z0-9+/]{${Math.floor((size * 8) / 6)}}${end}$`)]
  }),
)

/** What comes in one part is hashed in one go: an object of Node's for each small body costs more than the hash. */
function hash(algorithm: string): RunningChecksum {
  let only: Uint8Array = emptyBytes
  let running: Hash | undefined
  let parts = 0
  return {
    update(bytes) {
      parts += 1
      if (parts === 1 && bytes.byteLength <= atOnceBytes) {
        only = bytes
        return
      }
      running ??= createHash(algorithm).update(only)
      running.update(bytes)
    },
    digest: (encoding) => running?.digest(encoding) ?? hashOnce(algorithm, only, encoding),
  }
}

/** For a value on its way to text. */
const room = Buffer.alloc(8)

function word(next: (bytes: Uint8Array, previous: number) => number): RunningChecksum {
  let value = 0
  return {
    update(bytes) {
      value = next(bytes, value)
    },
    digest(encoding) {
      room.writeUInt32BE(value)
      return room.toString(encoding, 0, 4)
    },
  }
}

function doubleWord(): RunningChecksum {
  let value = emptyCrc64
  return {
    update(bytes) {
      value = crc64nvme(bytes, value)
    },
    digest(encoding) {
      room.writeUInt32BE(value.high)
      room.writeUInt32BE(value.low, 4)
      return room.toString(encoding)
    },
  }
}
