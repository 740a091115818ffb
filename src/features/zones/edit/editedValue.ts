import type { RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { asciiName } from '../names/internationalName.ts'
import { isQuoted, txtFromWire, txtToWire } from '../names/txtText.ts'
import { typedHost } from './typedHost.ts'

/** Whether values of the type are texts in quoted strings. */
export function isText(type: RecordType): boolean {
  return type === 'TXT' || type === 'SPF'
}

/** Quoted strings with one space between them, as Route 53's own examples write them. */
function spacedStrings(value: string): string {
  return (value.match(/"(?:[^"\\]|\\.)*"/g) ?? []).join(' ')
}

/** What is sent for a typed value. Text that is quoted already is taken as it is (R53-045), also out of a zone file's brackets. */
export function wireValue(type: RecordType, typed: string): string {
  if (!isText(type)) {
    const found = typedHost(type, typed)
    return found ? found.before + asciiName(found.host) : typed.trim()
  }
  const quoted = typed.replace(/^\s*\(\s*(".*")\s*\)\s*$/s, '$1')
  return isQuoted(quoted) ? spacedStrings(quoted) : txtToWire(typed)
}

/**
 * What a person edits for a stored value: of TXT the text, or the quoted strings where the text alone would not lead
 * back to them.
 */
export function editedValue(type: RecordType, stored: string): string {
  if (!isText(type)) return stored
  const text = txtFromWire(stored)
  return txtFromWire(wireValue(type, text)) === text && !isQuoted(text) && !/\\[0-3][0-7]{2}/.test(text)
    ? text
    : spacedStrings(stored)
}

/**
 * For each typed value the stored one that it still is. That is sent as it was read: a text can be cut into strings in
 * more ways than one, and none is changed by an edit of something else.
 */
export function untouchedValues(
  type: RecordType,
  typed: readonly string[],
  base: RecordSet | undefined,
): readonly (string | undefined)[] {
  const stored = (base?.Type === type ? (base.ResourceRecords ?? []) : []).map(({ Value = '' }) => Value)
  return typed.map((value) => {
    const at = stored.findIndex((one) => editedValue(type, one) === value)
    return at < 0 ? undefined : stored.splice(at, 1)[0]
  })
}

/** What is sent for each typed value. @param base what is being changed. */
export function sentValues(type: RecordType, typed: readonly string[], base: RecordSet | undefined): readonly string[] {
  const untouched = untouchedValues(type, typed, base)
  return typed.map((value, at) => untouched[at] ?? wireValue(type, value))
}

/** The values with others in the place of one of them. */
export function withReplaced(values: readonly string[], at: number, by: readonly string[]): string[] {
  return values.toSpliced(at, 1, ...by)
}
