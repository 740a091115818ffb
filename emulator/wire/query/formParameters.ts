/** `application/x-www-form-urlencoded` text as single-valued parameters (WHATWG URL section 5.1). */
import { MalformedBody } from '../inputProblem.ts'

/** All parameters of the given texts. Throws `MalformedBody` when a name is given twice. */
export function formParameters(...texts: readonly string[]): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const text of texts) {
    for (const [name, value] of new URLSearchParams(text)) {
      if (parameters.has(name)) throw new MalformedBody(`The parameter ${name} is given twice.`)
      parameters.set(name, value)
    }
  }
  return parameters
}
