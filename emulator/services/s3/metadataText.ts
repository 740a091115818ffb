/** Encoded words in metadata (RFC 2047; Amazon S3 User Guide, "User-defined object metadata"). */

const encodedWord = /^=\?utf-8\?(?:(b)\?([a-z0-9+/]*={0,2})|q\?([^?\s]*))\?=$/i
const isAscii = /^[\t\x20-\x7e]*$/
const printableAscii = /^[\x20-\x7e]*$/

/** The text of an encoded word that needed none; anything else as it is. */
export function readEncodedWord(text: string): string {
  const found = encodedWord.exec(text)
  if (!found) return text
  const [, isBase64, base64 = '', quoted = ''] = found
  const decoded = isBase64 ? Buffer.from(base64, 'base64').toString() : readQuoted(quoted)
  return printableAscii.test(decoded) ? decoded : text
}

/** Metadata as it is answered: what is no ASCII becomes an encoded word. */
export function writeMetadata(metadata: Readonly<Record<string, string>>): Record<string, string> {
  const written = Object.entries(metadata).map(
    ([name, text]) => [name, isAscii.test(text) ? text : encode(text)] as const,
  )
  return Object.fromEntries(written)
}

function encode(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

function readQuoted(text: string): string {
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
