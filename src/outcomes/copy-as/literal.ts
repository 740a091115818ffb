/** Values written as a program's literals: on one line where they are short. */
import type { CopiedMembers, CopiedValue } from '../../aws/copied-call/copiedInput.ts'
import { LeftOut } from '../../aws/copied-call/leftOut.ts'

/** How a language writes what JSON cannot hold, or writes otherwise. */
export interface LiteralStyle {
  text(value: string): string
  number(value: number | bigint): string
  boolean(value: boolean): string
  readonly nothing: string
  date(value: Date): string
  bytes(value: Uint8Array): string
  file(left: LeftOut): string
  /** A member with its value. */
  member(name: string, value: string): string
  /** Around members; with a space inside where the language's people write one. */
  readonly inner: ' ' | ''
  readonly indent: string
}

const lineLength = 72

export function literal(value: CopiedValue, style: LiteralStyle): string {
  if (value === null) return style.nothing
  if (typeof value === 'string') return style.text(value)
  if (typeof value === 'number' || typeof value === 'bigint') return style.number(value)
  if (typeof value === 'boolean') return style.boolean(value)
  if (value instanceof Date) return style.date(value)
  if (value instanceof Uint8Array) return style.bytes(value)
  if (value instanceof LeftOut) return value.kind === 'file' ? style.file(value) : style.text(value.name)
  if (Array.isArray(value)) {
    return enclosed(
      (value as readonly CopiedValue[]).map((one) => literal(one, style)),
      style,
      { open: '[', close: ']', inner: '' },
    )
  }
  const members = Object.entries(value as CopiedMembers).map(([name, one]) => style.member(name, literal(one, style)))
  return enclosed(members, style, { open: '{', close: '}', inner: style.inner })
}

/** Parts in their brackets, on one line or one each. */
export function enclosed(
  parts: readonly string[],
  { indent }: Pick<LiteralStyle, 'indent'>,
  { open, close, inner }: { readonly open: string; readonly close: string; readonly inner: string },
): string {
  if (parts.length === 0) return open + close
  const line = `${open}${inner}${parts.join(', ')}${inner}${close}`
  if (line.length <= lineLength && !line.includes('\n')) return line
  const lines = parts.map((part) => `${indent}${part.replaceAll('\n', `\n${indent}`)},\n`)
  return `${open}\n${lines.join('')}${close}`
}

/** Characters that are not seen, or that mean something to who reads the code, and halves of such pairs as make one character. */
export const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu

export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** The text that the bytes are, where they are one that can be read. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
