/** The condition keys and variables of each statement of a document, in lower case, in the order of the statements. */
import type { PolicyDocument } from '#iam/types.ts'

const known = new WeakMap<PolicyDocument, readonly (readonly string[])[]>()

const variable = /\$\{([^},]+)/g

/** The variables in a text, in lower case, and the characters that `${*}`, `${?}` and `${$}` stand for. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(variable)].map(([, name = '']) => name.trim().toLowerCase())
}

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
  return [...new Set([...keys.map((key) => key.toLowerCase()), ...variablesIn(JSON.stringify(statement) ?? '')])]
}
