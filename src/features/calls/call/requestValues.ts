import type { Decision, StatementTrace } from '#iam/types.ts'
import { isAboutAction } from '../decision/stepStatements.ts'

export interface RequestValue {
  readonly key: string
  /** Undefined when a policy asks for the key and the request does not carry it. */
  readonly values: readonly string[] | undefined
  /** A statement about this action looked at it, as a condition or as a variable. */
  readonly asked: boolean
}

/**
 * The condition keys of a request with their values, and the keys that statements asked for in vain: first those that were
 * looked at, then the others, each by name.
 */
export function requestValues({ request, layers }: Decision): readonly RequestValue[] {
  const statements = layers
    .flatMap((layer) => layer.policies.flatMap((policy) => policy.statements))
    .filter(isAboutAction)
  // Key names are compared without regard to case, as IAM does.
  const asked = new Map(statements.flatMap(keysOf).map((key) => [key.toLowerCase(), key]))
  const carried = Object.entries(request.context).map(([key, value]) => ({
    key,
    values: [value].flat(),
    asked: asked.has(key.toLowerCase()),
  }))
  const names = new Set(carried.map(({ key }) => key.toLowerCase()))
  const absent = [...asked].flatMap(([lower, key]) =>
    names.has(lower) ? [] : [{ key, values: undefined, asked: true }],
  )
  return [...carried, ...absent].sort(
    (one, other) => Number(other.asked) - Number(one.asked) || one.key.localeCompare(other.key),
  )
}

/** Keys of conditions, and of variables such as `${cognito-identity.amazonaws.com:sub}`; one with a default has it after a comma. */
function keysOf({ elements }: StatementTrace): readonly string[] {
  return elements.flatMap(({ key, wanted }) => [
    ...(key === undefined ? [] : [key]),
    ...wanted.flatMap((text) =>
      [...text.matchAll(/\$\{([^}*?$,\s][^},]*)/g)].flatMap(([, name]) => (name ? [name.trim()] : [])),
    ),
  ])
}
