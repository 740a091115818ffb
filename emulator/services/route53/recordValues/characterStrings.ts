import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

const LONGEST_STRING = 255
/** An escaped byte, or a printable character that stands for itself after a backslash (RFC 1035 section 5.1). */
const escape = String.raw`\\(?:[0-3][0-7]{2}|[\x20-\x2f\x3a-\x7e])`
const oneString = new RegExp(String.raw`"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|${escape})*"`, 'y')
const everyEscape = new RegExp(escape, 'g')

const notQuoted = problem('InvalidCharacterString', 'Value should be enclosed in quotation marks')
const unsupported = problem('UnsupportedCharacter', 'Value contains unsupported characters')
const tooLong = problem('CharacterStringTooLong', 'Value is too long')

/** Bytes of the text between the quotation marks; an escape is one byte. */
function byteLength(quoted: string): number {
  return quoted.slice(1, -1).replace(everyEscape, '.').length
}

/**
 * One or more quoted strings, as in TXT and SPF: printable ASCII, `\ooo` for every other byte, and a backslash before a
 * printable character that is no digit, which stands for that character: `\"` and `\\` have to be written so, `\;` may
 * be, as zone files write it. Each has at most 255 bytes. They may follow each other with or without a space.
 */
export function characterStringsProblem(value: string): ValueProblem | undefined {
  const text = value.trim()
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return notQuoted
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      at += 1
      continue
    }
    if (text[at] !== '"') return notQuoted
    oneString.lastIndex = at
    const found = oneString.exec(text)?.[0]
    if (found === undefined) return unsupported
    if (byteLength(found) > LONGEST_STRING) return tooLong
    at += found.length
  }
  return undefined
}
