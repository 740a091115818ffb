/** The condition keys and variables of each statement of a document, in lower case, in the order of the statements. */
import type { PolicyDocument } from '#iam/types.ts'

const variable = /\$\{([^},]+)/g
const known = new WeakMap<PolicyDocument, readonly (readonly string[])[]>()

/** Read once for each document object, as the evaluator compiles it once: whoever edits a policy makes a new one. */
export function namesInStatements(document: PolicyDocument): readonly (readonly string[])[] {
  const before = known.get(document)
  if (before) return before
  const names = [document.Statement].flat().map(namesIn)
  known.set(document, names)
  return names
}

/** More than what counts does no harm: whoever finds a name here looks closer. */
function namesIn(statement: unknown): readonly string[] {
  const { Condition: conditions } = (statement ?? {}) as { readonly Condition?: unknown }
  const keys = Object.values((conditions ?? {}) as Record<string, unknown>).flatMap((one) => Object.keys(one ?? {}))
  const variables = [...(JSON.stringify(statement) ?? '').matchAll(variable)].map(([, name = '']) => name.trim())
  return [...new Set([...keys, ...variables].map((name) => name.toLowerCase()))]
}
