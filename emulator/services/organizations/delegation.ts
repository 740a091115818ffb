import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy } from '#iam/types.ts'
import { arnOfPolicy, controlPolicy } from '../../directory/organization/controlPolicies.ts'
import { controlPolicyTypes, type Organization, organizationIn } from '../../directory/organization/organization.ts'
import { controlPolicyArn, targetArn } from '../../directory/organization/organizationArn.ts'
import type { Store } from '../../state/store.ts'

/** Every member may read in which organization it is. */
const ofEveryMember = 'organizations:DescribeOrganization'

/** What is an organization's is its management account's: members need a statement of the delegation policy, too. */
export function ownerOfOrganization({ action }: Requirement, store: Store): string | undefined {
  return action === ofEveryMember ? undefined : organizationIn(store)?.managementAccount
}

/** The delegation policy, of which nothing reaches the management account's own. */
export function delegationPolicies(
  _requirement: Requirement,
  { store }: { readonly store: Store },
): readonly Policy[] | undefined {
  const delegation = organizationIn(store)?.delegation
  return delegation && [{ name: 'delegation policy', document: delegation.document }]
}

/**
 * The ARN that requirements are asked on.
 * @param id of a root, a unit, an account or a policy; the type of a policy that is still to be made
 * @returns undefined for what is not there
 */
export function arnInOrganization(store: Store, id: string): string | undefined {
  const organization = organizationIn(store)
  if (!organization) return undefined
  const type = controlPolicyTypes.find((one) => one === id)
  if (type) return controlPolicyArn(organization, type, '*')
  const policy = controlPolicy(store, id)
  if (policy) return arnOfPolicy(organization, policy)
  return isTarget(organization, id) ? targetArn(organization, id) : undefined
}

/** Whether policies can be attached to it: a root, a unit or an account. */
export function isTarget({ rootId, units, accounts }: Organization, id: string): boolean {
  return id === rootId || [...units, ...accounts].some((one) => one.id === id)
}
