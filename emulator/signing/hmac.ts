/**
 * HMAC-SHA-256 (RFC 2104) with a key that is prepared once. Node's `createHmac` makes a native object for each message,
 * which costs the garbage collector more than the two hashes cost.
 */
import { hash } from 'node:crypto'

const blockBytes = 64
const hashBytes = 32
const innerByte = 0x36
const outerByte = 0x5c

/** The key, mixed into the first block of both hashes. */
export interface HmacKey {
  readonly inner: Buffer
  readonly outer: Buffer
}

export function hmacKey(key: Uint8Array): HmacKey {
  const short = key.length > blockBytes ? hash('sha256', key, 'buffer') : key
  const inner = Buffer.alloc(blockBytes, innerByte)
  const outer = Buffer.alloc(blockBytes + hashBytes, outerByte)
  short.forEach((byte, index) => {
    inner[index] = byte ^ innerByte
    outer[index] = byte ^ outerByte
  })
  return { inner, outer }
}

/** @returns 32 bytes. */
export function hmac(key: HmacKey, text: string): Buffer {
  return hash('sha256', innerHashed(key, text), 'buffer')
}

/** @returns 64 hex digits. */
export function hmacHex(key: HmacKey, text: string): string {
  return hash('sha256', innerHashed(key, text), 'hex')
}

/** Where the first hash's text is put together. Nothing else runs in between, so that one is enough for all. */
const scratch = Buffer.alloc(4096)
/** A character takes at most three bytes of UTF-8. */
const longestText = Math.floor((scratch.length - blockBytes) / 3)

function innerHashed({ inner, outer }: HmacKey, text: string): Buffer {
  // As text, byte by byte: a buffer of its own costs more than the hash.
  outer.write(hash('sha256', innerText(inner, text), 'binary'), blockBytes, 'binary')
  return outer
}

function innerText(inner: Buffer, text: string): Buffer {
  if (text.length > longestText) return Buffer.concat([inner, Buffer.from(text)])
  inner.copy(scratch)
  return scratch.subarray(0, blockBytes + scratch.write(text, blockBytes))
}

/**
 * Compares in a time that does not depend on where they differ (CWE-208).
 * @param expected hex digits in lower case.
 * @param given what a request carries; its length is no secret.
 */
export function equalSignatures(expected: string, given: string): boolean {
  if (given.length !== expected.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index)
  return difference === 0
}
