/** Bytes as a page shows them: as text where they are one, as a picture where a browser draws it, else in hexadecimal. */
import type { StreamStart } from '../../../aws/operations/streamStart.ts'

export type ShownBytes =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly type: string }
  | { readonly kind: 'hex'; readonly lines: readonly string[] }

/** Drawn by every browser, and none of them runs anything. */
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
const hexLines = 64
const perLine = 16

export function bytesShown({ bytes, isWhole, type = '' }: StreamStart): ShownBytes {
  if (bytes.byteLength === 0) return { kind: 'empty' }
  const mime = type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (pictures.has(mime) && isWhole) return { kind: 'picture', type: mime }
  const text = textOf(bytes, isWhole)
  return text === undefined ? { kind: 'hex', lines: linesOf(bytes) } : { kind: 'text', text }
}

/** @returns undefined for what is no UTF-8, or holds controls that texts do not */
function textOf(bytes: Uint8Array, isWhole: boolean): string | undefined {
  try {
    // The beginning of a text may end within a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return /[\0-\x08\x0e-\x1a]/.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** `00000010  89 50 4e 47 ...  .PNG` */
function linesOf(bytes: Uint8Array): readonly string[] {
  const count = Math.min(hexLines, Math.ceil(bytes.byteLength / perLine))
  return Array.from({ length: count }, (_, line) => {
    const part = [...bytes.subarray(line * perLine, (line + 1) * perLine)]
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const characters = part.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('')
    return `${(line * perLine).toString(16).padStart(8, '0')}  ${hex.padEnd(perLine * 3 - 1)}  ${characters}`
  })
}
