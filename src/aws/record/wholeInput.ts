/** Inputs as a record keeps them: some of what was sent is left out, with a note in its place. */
import { cutMark, keptCharacters } from '../call/plainInput.ts'
import { hidden } from './redactHeaders.ts'

/** What was there: a secret, bytes, or more than a record holds. */
export type Missing = 'secret' | 'bytes' | 'cut'

/** What `plainInput` leaves of bytes. */
const bytesNote = /^\((?:\d+ bytes|a stream)\)$/
/** What `keepLight` leaves of lists and long texts. */
const lightNote = /^\(no longer kept\b.*\)$/

/** What is missing where a value of a record stands; undefined where the value itself stands there. */
export function missingOf(value: unknown): Missing | undefined {
  if (typeof value !== 'string') return undefined
  if (value === hidden) return 'secret'
  if (bytesNote.test(value)) return 'bytes'
  const isCut = value.length === keptCharacters + cutMark.length && value.endsWith(cutMark)
  return isCut || lightNote.test(value) ? 'cut' : undefined
}

/** Whether it stands for what a record does not hold: a secret, bytes, a text that was cut. */
export function isLeftOut(value: unknown): boolean {
  return missingOf(value) !== undefined
}

/** Whether the record has all of an input, so that the very same can be sent again. */
export function isWholeInput(input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return input !== undefined && !isLeftOut(input)
  return Object.values(input).every(isWholeInput)
}
