import type { Decision, ElementTrace, LayerName, RequestContext, StatementTrace } from '#iam/types.ts'
import { variablesIn } from './namesInStatements.ts'

/** Where a request does not carry these, it will not carry them when it is made either: the console makes it. */
const knownAbsent = ['s3:prefix', 's3:delimiter', 's3:max-keys']
/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
const escapes = new Set(['*', '?', '$'])

/**
 * Whether a decision that was made ahead of its request will stand when the request is made. A statement that asks for
 * something only the real request shows, its address or the tags of its session, may match or not: where that could
 * turn the verdict, nothing is certain.
 */
export function isCertain(decision: Decision): boolean {
  const known = knownKeys(decision.request.context)
  return decision.layers.every(({ layer, policies }) =>
    policies.every(({ name, statements }) =>
      statements.every((statement) => !isDoubtful(statement, known) || standsBeside(decision, statement, layer, name)),
    ),
  )
}

/** Condition keys, in lower case, of which it is known what the request will carry. */
export function knownKeys(context: RequestContext): ReadonlySet<string> {
  return new Set([...Object.keys(context), ...knownAbsent].map((key) => key.toLowerCase()))
}

/** Whether a verdict stands beside a statement that may match or not. */
export function standsBeside(
  { verdict, decidedBy }: Pick<Decision, 'verdict' | 'decidedBy'>,
  { effect, matched, index }: StatementTrace,
  layer: LayerName,
  policyName: string,
): boolean {
  // A deny that is certain decides whatever else may match.
  if (verdict === 'explicitly denied') {
    return !(decidedBy?.layer === layer && decidedBy.policyName === policyName && decidedBy.statement === index)
  }
  // What may deny, and what was counted as an allow, may turn an allow; what may allow may turn a denial.
  if (verdict === 'allowed') return effect === 'Allow' && !matched
  return effect === 'Deny'
}

/** All that is known of the request fits, and the rest depends on what is not. */
export function isDoubtful({ elements }: StatementTrace, known: ReadonlySet<string>): boolean {
  const open = elements.filter((element) => !isKnown(element, known))
  return open.length > 0 && elements.every((element) => element.matched || open.includes(element))
}

/** Whether what an element asks for is known before the request is made. */
function isKnown({ element, key, wanted }: ElementTrace, known: ReadonlySet<string>): boolean {
  if (element === 'Condition' && !known.has((key ?? '').toLowerCase())) return false
  return wanted.every((value) => variablesIn(value).every((name) => escapes.has(name) || known.has(name)))
}
