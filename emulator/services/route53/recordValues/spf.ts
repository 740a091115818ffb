import { characterStringsProblem } from './characterStrings.ts'
import type { ValueProblem } from './valueProblem.ts'

/** One or more quoted strings of at most 255 bytes. */
export function spf(value: string): ValueProblem | undefined {
  return characterStringsProblem(value)
}
