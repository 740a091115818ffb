import type { RecordType } from '../../../aws/services/route53/types.ts'
import { isQuoted, txtFromWire, txtToWire } from '../names/txtText.ts'

function isText(type: RecordType): boolean {
  return type === 'TXT' || type === 'SPF'
}

/** Quoted strings with one space between them, as Route 53's own examples write them. */
function spacedStrings(value: string): string {
  return (value.match(/"(?:[^"\\]|\\.)*"/g) ?? []).join(' ')
}

/** What is sent for a typed value. Text that is quoted already is taken as it is (R53-045). */
export function wireValue(type: RecordType, typed: string): string {
  if (!isText(type)) return typed.trim()
  return isQuoted(typed) ? spacedStrings(typed) : txtToWire(typed)
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
