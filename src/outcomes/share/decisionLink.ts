/**
 * A decision in an address of this console: `/decision#d=...`. Behind the `#` it reaches no server and no log. What follows
 * is the file's JSON in UTF-8, compressed by DEFLATE (RFC 1951) and written in base64url; `#j=` is the same uncompressed, from
 * engines that compress nothing.
 */
import { type DecisionFile, largestDecision } from './decisionFile.ts'

/** Characters of a whole address. Mail programs and chats cut longer ones. */
export const longestLink = 8000

const markers = { packed: '#d=', plain: '#j=' } as const

/** @returns the part of the address from `#` on */
export async function decisionHash(file: DecisionFile): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(file))
  const packer = packerOf(() => new CompressionStream('deflate-raw'))
  if (!packer) return markers.plain + base64url(bytes)
  return markers.packed + base64url(await collect(throughOf(bytes, packer), Number.POSITIVE_INFINITY))
}

/** What a link carries: the text of the file, or why there is none. */
export type UnpackedLink = { readonly text: string } | { readonly problem: string }

const cutOff = 'The link is not whole: some programs cut long addresses off or break them in two.'

/**
 * @param hash of the address that was opened
 * @returns undefined where the address carries no decision
 */
export async function unpackDecisionLink(hash: string): Promise<UnpackedLink | undefined> {
  const isPacked = hash.startsWith(markers.packed)
  if (!isPacked && !hash.startsWith(markers.plain)) return undefined
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = bytesOf(hash.slice(markers.plain.length))
  } catch {
    return { problem: cutOff }
  }
  if (isPacked) {
    const unpacker = packerOf(() => new DecompressionStream('deflate-raw'))
    if (!unpacker)
      return { problem: 'This browser cannot unpack the link. Open it in a newer browser, or ask for the file.' }
    try {
      // A few thousand characters can hold gigabytes of one letter.
      bytes = await collect(throughOf(bytes, unpacker), largestDecision)
    } catch (error) {
      return {
        problem:
          error instanceof TooMuchError ? 'The link holds more than any decision does. Ask for the file.' : cutOff,
      }
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: cutOff }
  }
}

class TooMuchError extends Error {}

type Packer = ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>

/** @returns undefined in an engine that has no such stream, or none of this format */
function packerOf(make: () => Packer): Packer | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

function throughOf(bytes: Uint8Array<ArrayBuffer>, packer: Packer): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(packer)
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length
    if (length > most) {
      await reader.cancel()
      throw new TooMuchError()
    }
    chunks.push(read.value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws where it is no base64url */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
