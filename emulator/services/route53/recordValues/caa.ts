import { characterStringsProblem } from './characterStrings.ts'
import { fields } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** `flags tag "value"`: flags 0 or 128, tag in letters and digits (RFC 8659). */
export function caa(value: string): ValueProblem | undefined {
  const [flags, tag, text, ...more] = fields(value)
  if (flags === undefined || tag === undefined || text === undefined || more.length > 0) {
    return problem('CAARRDATANotThreeFields', 'Value should be flags, a tag and a quoted value')
  }
  if (flags !== '0' && flags !== '128') return problem('CAARRDATAIllegalFlags', 'Flags should be 0 or 128')
  if (!/^[a-z0-9]{1,15}$/i.test(tag)) return problem('CAARRDATAIllegalTag', 'Tag should be 1 to 15 letters or digits')
  return characterStringsProblem(text)
}
