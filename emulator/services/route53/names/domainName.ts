/**
 * Domain names as bytes per label, the way Route 53 reads and writes them ("DNS domain name format" in the Developer
 * Guide).
 */

/** A name as labels of bytes, from the leftmost; the root has none. */
export type Labels = readonly (readonly number[])[]

/** AWS's code and sentence for a name that cannot be read. */
export interface NameProblem {
  readonly code: 'DomainLabelEmpty' | 'DomainLabelTooLong' | 'DomainNameTooLong' | 'UnsupportedCharacter'
  readonly sentence: string
}

export type ParsedName =
  { readonly ok: true; readonly labels: Labels } | { readonly ok: false; readonly problem: NameProblem }

const LONGEST_LABEL = 63
/** Bytes with the dots, the last one included. */
const LONGEST_NAME = 255

const problems: Readonly<Record<NameProblem['code'], string>> = {
  DomainLabelEmpty: 'Domain label is empty',
  DomainLabelTooLong: 'Domain label is too long',
  DomainNameTooLong: 'Domain name is too long',
  UnsupportedCharacter: 'Value contains unsupported characters',
}

function refused(code: NameProblem['code']): ParsedName {
  return { ok: false, problem: { code, sentence: problems[code] } }
}

/**
 * Reads a name: printable ASCII as it stands, everything else as `\ooo` (three octal digits). Upper case becomes lower
 * case.
 * @param name with or without the trailing dot; `.` alone is the root.
 */
export function parseDomainName(name: string): ParsedName {
  if (name === '.') return { ok: true, labels: [] }
  const labels: number[][] = [[]]
  for (let at = 0; at < name.length; at += 1) {
    const character = name[at]
    let code = name.charCodeAt(at)
    if (character === '.') {
      labels.push([])
      continue
    }
    if (character === '\\') {
      const digits = /^[0-3][0-7]{2}/.exec(name.slice(at + 1))?.[0]
      if (digits === undefined) return refused('UnsupportedCharacter')
      code = Number.parseInt(digits, 8)
      at += digits.length
    } else if (code <= 0x20 || code >= 0x7f) {
      return refused('UnsupportedCharacter')
    }
    labels.at(-1)?.push(code >= 0x41 && code <= 0x5a ? code + 0x20 : code)
  }
  if (labels.at(-1)?.length === 0 && labels.length > 1) labels.pop()
  if (labels.some((label) => label.length === 0)) return refused('DomainLabelEmpty')
  if (labels.some((label) => label.length > LONGEST_LABEL)) return refused('DomainLabelTooLong')
  const length = labels.reduce((sum, label) => sum + label.length + 1, 0)
  return length > LONGEST_NAME ? refused('DomainNameTooLong') : { ok: true, labels }
}

/** One label as Route 53 answers it: everything but `a-z 0-9 - _` as `\ooo`. */
function writeLabel(label: readonly number[]): string {
  return label
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[a-z0-9_-]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`
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
