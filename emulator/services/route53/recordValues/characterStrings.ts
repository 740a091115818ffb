import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

const LONGEST_STRING = 255
/** An escaped byte, or a printable character that stands for itself after a backslash (RFC 1035 section 5.1). */
const escape = String.raw`\\(?:[0-3][0-7]{2}|[\x20-\x2f\x3a-\x7e])`
/** The beginning of a string, as far as it can be read. */
const readable = new RegExp(String.raw`"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|${escape})*`, 'y')
const everyEscape = new RegExp(escape, 'g')

const notQuoted = problem('InvalidCharacterString', 'Value should be enclosed in quotation marks')
const tooLong = problem('CharacterStringTooLong', 'Value is too long')

function unsupported(about: string): ValueProblem {
  return { ...problem('UnsupportedCharacter', 'Value contains unsupported characters'), about }
}

/** Bytes of the text between quotation marks; an escape is one byte. */
function byteLength(text: string): number {
  return text.replace(everyEscape, '.').length
}

/**
 * One or more quoted strings, as in TXT and SPF: printable ASCII, `\ooo` for every other byte, and a backslash before a
 * printable character that is no digit, which stands for that character: `\"` and `\\` have to be written so, `\;` may
 * be, as zone files write it. Each has at most 255 bytes. They may follow each other with or without a space.
 */
export function characterStringsProblem(value: string): ValueProblem | undefined {
  const [foreign] = /[^\x20-\x7e]/u.exec(value) ?? []
  if (foreign !== undefined) return unsupported(foreign)
  const text = value.trim()
  if (!text.endsWith('"')) return notQuoted
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ' ') continue
    readable.lastIndex = at
    const [found] = readable.exec(text) ?? []
    if (found === undefined) return notQuoted
    at += found.length
    if (at === text.length) return notQuoted
    if (text[at] !== '"') return unsupported('\\')
    if (byteLength(found.slice(1)) > LONGEST_STRING) return tooLong
  }
  return undefined
}
