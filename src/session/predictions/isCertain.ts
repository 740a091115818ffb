import type { Decision, ElementTrace, StatementTrace } from '#iam/types.ts'

/** Where a request does not carry these, it will not carry them when it is made either: the console makes it. */
const knownAbsent = ['s3:prefix', 's3:delimiter', 's3:max-keys']
const variable = /\$\{([^},]+)/g
/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
const escapes = new Set(['*', '?', '$'])

/**
 * Whether a decision that was made ahead of its request will stand when the request is made. A statement that asks for
 * something only the real request shows, its address or the tags of its session, may match or not: where that could
 * turn the verdict, nothing is certain.
 */
export function isCertain({ verdict, decidedBy, request, layers }: Decision): boolean {
  const known = new Set([...Object.keys(request.context), ...knownAbsent].map((key) => key.toLowerCase()))
  return layers.every(({ layer, policies }) =>
    policies.every(({ name, statements }) =>
      statements.every((statement) => {
        if (!isDoubtful(statement, known)) return true
        // A deny that is certain decides whatever else may match.
        if (verdict === 'explicitly denied') {
          return !(
            decidedBy?.layer === layer &&
            decidedBy.policyName === name &&
            decidedBy.statement === statement.index
          )
        }
        // What may deny, and what was counted as an allow, may turn an allow; what may allow may turn a denial.
        if (verdict === 'allowed') return statement.effect === 'Allow' && !statement.matched
        return statement.effect === 'Deny'
      }),
    ),
  )
}

/** All that is known of the request fits, and the rest depends on what is not. */
function isDoubtful({ elements }: StatementTrace, known: ReadonlySet<string>): boolean {
  const open = elements.filter((element) => !isKnown(element, known))
  return open.length > 0 && elements.every((element) => element.matched || open.includes(element))
}

function isKnown({ element, key, wanted }: ElementTrace, known: ReadonlySet<string>): boolean {
  if (element === 'Condition' && !known.has((key ?? '').toLowerCase())) return false
  return wanted.every((value) =>
    [...value.matchAll(variable)].every(([, name = '']) => escapes.has(name) || known.has(name.trim().toLowerCase())),
  )
}
