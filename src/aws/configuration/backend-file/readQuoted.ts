import { TextError } from './textError.ts'

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  0: '\0',
}
/** `\u0041`, `\u{1F600}` and `\x41`, behind their backslash. */
const coded = /u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})/y
const highestCodePoint = 0x10ffff
const lineEnd = /\r\n?|[\n\u2028\u2029]/y

/**
 * Reads a text between single or double quotes, as JavaScript and JSON write it.
 * @param start where the quote stands
 * @throws TextError for one that is not closed, or that holds what no text may
 */
export function readQuoted(text: string, start: number): { readonly value: string; readonly end: number } {
  const quote = text[start]
  let value = ''
  let at = start + 1
  while (text[at] !== quote) {
    const character = text[at]
    if (character === undefined || character === '\n' || character === '\r')
      throw new TextError(text, start, 'The text that begins here is not closed on its line.')
    if (character !== '\\') {
      value += character
      at += 1
      continue
    }
    const escaped = readEscape(text, at + 1)
    value += escaped.value
    at = escaped.end
  }
  return { value, end: at + 1 }
}

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } {
  coded.lastIndex = at
  const code = coded.exec(text)
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
    if (point > highestCodePoint) throw new TextError(text, at, 'There is no such character.')
    return { value: String.fromCodePoint(point), end: coded.lastIndex }
  }
  lineEnd.lastIndex = at
  // A backslash at the end of a line continues the text in the next.
  if (lineEnd.test(text)) return { value: '', end: lineEnd.lastIndex }
  const character = text[at] ?? ''
  if (character === 'u' || character === 'x') throw new TextError(text, at, 'This escape is not finished.')
  return { value: escapes[character] ?? character, end: at + character.length }
}
