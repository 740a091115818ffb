import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { isLeftOut } from '../../../aws/record/wholeInput.ts'

/** The input of a recorded call to begin with: what the record left out is typed again. */
export function recordedInput(input: object): InputJson {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => !isLeftOut(value))
      .map(([name, value]: [string, unknown]) => [name, withoutNotes(value)]),
  )
}

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isLeftOut(one)).map(withoutNotes)
  return typeof value === 'object' && value !== null ? recordedInput(value) : value
}
