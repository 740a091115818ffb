import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { documentNow } from './boundPrincipals.ts'
import { type Role, roleByArn } from './role.ts'

/** The trust policy of the role that a requirement is about; undefined when there is no such role. */
export function rolePolicies(
  { resource }: Requirement,
  { store }: { readonly store: Store },
): readonly Policy[] | undefined {
  const role = roleByArn(store, resource)
  return role && [{ name: `trust policy of ${role.name}`, document: trustPolicyNow(role, store) }]
}

/** A role's trust policy as it counts and is shown now. */
export function trustPolicyNow({ trustPolicy, trustPrincipalIds }: Role, store: Store): PolicyDocument {
  return documentNow({ document: trustPolicy, ...(trustPrincipalIds && { principalIds: trustPrincipalIds }) }, store)
}
