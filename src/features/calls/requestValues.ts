import type { Decision } from '../../../iam/policy/types.ts'

export interface RequestValue {
  readonly key: string
  /** Undefined when a policy asks for the key and the request does not carry it. */
  readonly values: readonly string[] | undefined
}

/** The condition keys of a request with their values, and the keys that policies asked for in vain; by name. */
export function requestValues({ request, layers }: Decision): readonly RequestValue[] {
  const carried = new Map(Object.entries(request.context).map(([key, value]) => [key.toLowerCase(), { key, values: [value].flat() }]))
  const absent = new Map<string, RequestValue>()
  for (const { elements } of layers.flatMap((layer) => layer.policies.flatMap((policy) => policy.statements))) {
    for (const { key } of elements) {
      // Key names are compared without regard to case, as IAM does.
      if (key !== undefined && !carried.has(key.toLowerCase())) absent.set(key.toLowerCase(), { key, values: undefined })
    }
  }
  return [...carried.values(), ...absent.values()].sort((one, other) => one.key.localeCompare(other.key))
}
