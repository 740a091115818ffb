import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { roleByArn } from './role.ts'

/** The trust policy of the role that a requirement is about; undefined when there is no such role. */
export function rolePolicies(
  { resource }: Requirement,
  { store }: { readonly store: Store },
): readonly Policy[] | undefined {
  const role = roleByArn(store, resource)
  return role && [{ name: `trust policy of ${role.name}`, document: role.trustPolicy }]
}
