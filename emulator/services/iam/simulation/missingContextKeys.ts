import type { Decision, StatementTrace } from '#iam/types.ts'

/**
 * Condition keys that statements ask for and the simulated request does not carry. Only statements that would match
 * otherwise count: the others read no key.
 */
export function missingContextKeys({ request: { context }, layers }: Decision): string[] {
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()))
  const statements = layers.flatMap(({ policies }) => policies).flatMap((policy) => policy.statements)
  const keys = statements.filter(reachesConditions).flatMap(({ elements }) => elements.flatMap(({ key }) => key ?? []))
  return [...new Set(keys)].filter((key) => !given.has(key.toLowerCase()))
}

function reachesConditions({ elements }: StatementTrace): boolean {
  return elements.every(({ element, matched }) => element === 'Condition' || matched)
}
