/** Domain names as bytes per label, the way Route 53 reads and writes them. Follows the Route 53 Developer Guide, "DNS domain name format". */

/** A name as labels of bytes, from the leftmost; the root has none. */
export type Labels = readonly (readonly number[])[]

/** AWS's code and sentence for a name that cannot be read. */
export interface NameProblem {
  readonly code:
    'DomainNameEmpty' | 'DomainLabelEmpty' | 'DomainLabelTooLong' | 'DomainNameTooLong' | 'UnsupportedCharacter'
  readonly sentence: string
  /** What it is about, where that is not the whole name: the first character that is not taken. */
  readonly about?: string
}

export type ParsedName =
  { readonly ok: true; readonly labels: Labels } | { readonly ok: false; readonly problem: NameProblem }

export const longestLabel = 63
/** Bytes with the dots, the last one included. */
export const longestName = 255

/** A byte as Route 53 escapes it: three octal digits, up to `\377`. */
export const octalEscape = /\\([0-3][0-7]{2})/

const problems: Readonly<Record<NameProblem['code'], string>> = {
  DomainNameEmpty: 'Domain name is empty',
  DomainLabelEmpty: 'Domain label is empty',
  DomainLabelTooLong: 'Domain label is too long',
  DomainNameTooLong: 'Domain name is too long',
  UnsupportedCharacter: 'Value contains unsupported characters',
}

function rejected(code: NameProblem['code'], about?: string): ParsedName {
  return { ok: false, problem: { code, sentence: problems[code], ...(about !== undefined && { about }) } }
}

/**
 * Reads a name: printable ASCII as it stands, everything else as `\ooo` (three octal digits). Upper case becomes lower
 * case.
 * @param name with or without the trailing dot; `.` alone is the root.
 */
export function parseDomainName(name: string): ParsedName {
  if (name === '.') return { ok: true, labels: [] }
  if (name === '') return rejected('DomainNameEmpty')
  const { labels, unsupported } = readLabels(name)
  if (unsupported !== undefined) return rejected('UnsupportedCharacter', unsupported)
  if (labels.at(-1)?.length === 0 && labels.length > 1) labels.pop()
  if (labels.some((label) => label.length === 0)) return rejected('DomainLabelEmpty')
  if (labels.some((label) => label.length > longestLabel)) return rejected('DomainLabelTooLong')
  const length = labels.reduce((sum, label) => sum + label.length + 1, 0)
  return length > longestName ? rejected('DomainNameTooLong') : { ok: true, labels }
}

/**
 * The labels of any text, also of one that is no name: what is between dots, in lower case, characters outside of ASCII
 * as their UTF-8 bytes and a backslash without three octal digits as a backslash. A trailing dot leaves an empty label.
 * @returns unsupported: the first character that Route 53 does not take.
 */
export function readLabels(name: string): { readonly labels: number[][]; readonly unsupported: string | undefined } {
  const labels: number[][] = [[]]
  let unsupported: string | undefined
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    if (code === 0x2e) {
      labels.push([])
      continue
    }
    const [, digits] = code === 0x5c ? (octalEscape.exec(name.slice(at, at + 4)) ?? []) : []
    if (digits !== undefined) at += digits.length
    else if (code <= 0x20 || code >= 0x7f || code === 0x5c) unsupported ??= characterAt(name, at)
    const bytes = digits === undefined ? bytesAt(name, at) : [Number.parseInt(digits, 8)]
    labels.at(-1)?.push(...bytes.map(lowerCase))
    // A character outside of the first plane takes two places.
    if (digits === undefined && bytes.length === 4) at += 1
  }
  return { labels, unsupported }
}

const characterAt = (name: string, at: number) => String.fromCodePoint(name.codePointAt(at) ?? 0)

const lowerCase = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)

/** UTF-8. Half a surrogate pair is no character; it becomes U+FFFD, as in every UTF-8 encoder. */
function bytesAt(name: string, at: number): readonly number[] {
  const code = name.codePointAt(at) ?? 0
  if (code < 0x80) return [code]
  const encoded = encodeURIComponent(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code))
  return encoded
    .slice(1)
    .split('%')
    .map((hex) => Number.parseInt(hex, 16))
}

/** One label as Route 53 answers it: everything but `a-z 0-9 - _` as `\ooo`. */
export function writeLabel(label: readonly number[]): string {
  return label
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return byte < 0x80 && /[a-z0-9_-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`
    })
    .join('')
}

/** The name as Route 53 stores and answers it: lower case, escaped, with the trailing dot. */
export function writeDomainName(labels: Labels): string {
  return labels.length === 0 ? '.' : labels.map((label) => `${writeLabel(label)}.`).join('')
}

/** Whether the leftmost label is `*` alone, which makes the name a wildcard. */
export function isWildcard(labels: Labels): boolean {
  return labels[0]?.length === 1 && labels[0][0] === 0x2a
}
