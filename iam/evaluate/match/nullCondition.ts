/** Null: is a condition key in the request at all. Follows the IAM User Guide, "Condition operator to check existence of condition keys". */
import { readBoolean } from '../conditions/bool.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { type CompiledElement, withNote } from './element.ts'

/** `"true"` asks for the key to be absent (or an empty list), `"false"` for it to be there. */
export function compileNullCondition(operator: string, key: string, wanted: readonly string[]): CompiledElement {
  const contextKey = key.toLowerCase()
  const wantsAbsent = wanted.map(readBoolean)
  const matches = (request: PreparedRequest) => wantsAbsent.includes(request.values(contextKey) === undefined)
  return {
    matches,
    trace: (request) => {
      const actual = request.values(contextKey)
      const matched = matches(request)
      const trace = { element: 'Condition', matched, wanted, actual: actual ?? [], operator, key } as const
      return withNote(trace, actual ? 'the request carries this key' : 'the request does not carry this key')
    },
  }
}
