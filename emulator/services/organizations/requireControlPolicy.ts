import {
  controlPoliciesOfType,
  type ControlPolicy,
  controlPolicy,
  isAwsManaged,
} from '../../directory/organization/controlPolicies.ts'
import { type ControlPolicyType, type Organization } from '../../directory/organization/organization.ts'
import type { Store } from '../../state/store.ts'
import { isTarget } from './delegation.ts'
import { invalidInput, organizationsError } from './errors.ts'

/** @throws AwsError PolicyNotFoundException */
export function requireControlPolicy(store: Store, id: string | undefined): ControlPolicy {
  const policy = controlPolicy(store, id ?? '')
  if (!policy) throw organizationsError('PolicyNotFoundException')
  return policy
}

/** @throws AwsError also InvalidInputException for one of AWS's own */
export function requireOwnPolicy(store: Store, id: string | undefined): ControlPolicy {
  const policy = requireControlPolicy(store, id)
  if (!isAwsManaged(policy)) return policy
  throw invalidInput('IMMUTABLE_POLICY', 'You specified a policy that is managed by AWS and cannot be modified.')
}

/** @throws AwsError DuplicatePolicyException for the name of another policy of the type */
export function requireFreeName(
  store: Store,
  { name, type, id }: Pick<ControlPolicy, 'name' | 'type'> & Partial<Pick<ControlPolicy, 'id'>>,
): void {
  const isTaken = controlPoliciesOfType(store, type).some((policy) => policy.name === name && policy.id !== id)
  if (isTaken) throw organizationsError('DuplicatePolicyException')
}

/** @throws AwsError TargetNotFoundException */
export function requireTarget(organization: Organization, id: string | undefined): string {
  if (id !== undefined && isTarget(organization, id)) return id
  throw organizationsError('TargetNotFoundException')
}

/** @throws AwsError ParentNotFoundException */
export function requireParent({ rootId, units }: Organization, id: string | undefined): string {
  if (id !== undefined && (id === rootId || units.some((unit) => unit.id === id))) return id
  throw organizationsError('ParentNotFoundException')
}

/** @throws AwsError RootNotFoundException */
export function requireRoot({ rootId }: Organization, id: string | undefined): void {
  if (id !== rootId) throw organizationsError('RootNotFoundException')
}

/** @throws AwsError PolicyTypeNotEnabledException */
export function requireEnabled({ enabledTypes }: Organization, type: ControlPolicyType): void {
  if (!enabledTypes.includes(type)) throw organizationsError('PolicyTypeNotEnabledException')
}
