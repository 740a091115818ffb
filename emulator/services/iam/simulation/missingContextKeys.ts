import type { Decision, ElementTrace, StatementTrace } from '#iam/types.ts'

/**
 * Condition keys that statements about the action ask for, in conditions or by variables, and that the simulated request does
 * not carry (IAM API Reference, EvaluationResult, MissingContextValues). Where a resource is named, statements about others
 * ask for nothing.
 */
export function missingContextKeys(
  { request: { context }, layers }: Decision,
  { resourceIsNamed }: { readonly resourceIsNamed: boolean },
): string[] {
  const given = new Set(Object.keys(context).map((key) => key.toLowerCase()))
  const statements = layers.flatMap(({ policies }) => policies).flatMap((policy) => policy.statements)
  const asking = statements.filter((statement) => isAbout(statement, resourceIsNamed))
  const keys = asking.flatMap(({ elements }) =>
    elements.flatMap((element) => [...keyOf(element), ...variablesOf(element)]),
  )
  const spellings = new Map(keys.map((key) => [key.toLowerCase(), key] as const).reverse())
  return [...new Set(keys.map((key) => key.toLowerCase()))]
    .filter((key) => !given.has(key))
    .map((key) => spellings.get(key) ?? key)
}

function isAbout({ elements }: StatementTrace, resourceIsNamed: boolean): boolean {
  return elements.every((element) => {
    if (element.matched || element.element === 'Condition') return true
    const isResource = element.element === 'Resource' || element.element === 'NotResource'
    return isResource && (!resourceIsNamed || variablesOf(element).length > 0)
  })
}

function keyOf({ key }: ElementTrace): readonly string[] {
  return key === undefined ? [] : [key]
}

/** `${aws:username}` and `${aws:PrincipalTag/team, 'none'}`; not the characters `${*}`, `${?}` and `${$}`. */
function variablesOf({ element, wanted }: ElementTrace): readonly string[] {
  if (element !== 'Condition' && element !== 'Resource' && element !== 'NotResource') return []
  return wanted.flatMap((text) => [...text.matchAll(/\$\{([^},]*:[^},]*)/g)].map(([, key = '']) => key.trim()))
}
