import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'
import type { ControlPolicyType, Organization } from './organization.ts'
import { controlPolicyArn } from './organizationArn.ts'

/** A service control policy or a resource control policy. */
export interface ControlPolicy {
  /** `p-` and 8 characters. */
  readonly id: string
  readonly type: ControlPolicyType
  readonly name: string
  readonly description: string
  readonly document: PolicyDocument
  /** As it was sent; left out for those of AWS. */
  readonly text?: string
}

/** Those that somebody made, by their ids. */
export const controlPoliciesOf = defineCollection<ControlPolicy>({ name: 'organizations.policies' })

/** The policy of each type that AWS attaches everywhere once the type is enabled, so that nothing is lost at first. */
export const fullAccess: Readonly<Record<ControlPolicyType, ControlPolicy>> = {
  SERVICE_CONTROL_POLICY: {
    id: 'p-FullAWSAccess',
    type: 'SERVICE_CONTROL_POLICY',
    name: 'FullAWSAccess',
    description: 'Allows access to every operation',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
  },
  RESOURCE_CONTROL_POLICY: {
    id: 'p-RCPFullAWSAccess',
    type: 'RESOURCE_CONTROL_POLICY',
    name: 'RCPFullAWSAccess',
    description: 'Allows access to every resource',
    document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
  },
}

const managed = Object.values(fullAccess)

export function isAwsManaged({ id }: Pick<ControlPolicy, 'id'>): boolean {
  return managed.some((policy) => policy.id === id)
}

export function controlPolicy(store: Store, id: string): ControlPolicy | undefined {
  return managed.find((policy) => policy.id === id) ?? controlPoliciesOf(store).get(id)
}

/** AWS's own first, then the organization's by their ids. */
export function controlPoliciesOfType(store: Store, type: ControlPolicyType): readonly ControlPolicy[] {
  const own = controlPoliciesOf(store).entries()
  return [fullAccess[type], ...own.flatMap(([, policy]) => (policy.type === type ? [policy] : []))]
}

export function arnOfPolicy(organization: Organization, policy: Pick<ControlPolicy, 'id' | 'type'>): string {
  return controlPolicyArn(isAwsManaged(policy) ? undefined : organization, policy.type, policy.id)
}

/** The policies of a type that are attached to a root, a unit or an account itself. */
export function attachedTo(
  store: Store,
  { attachments }: Organization,
  target: string,
  type: ControlPolicyType,
): readonly ControlPolicy[] {
  return (attachments[target] ?? []).flatMap((id) => {
    const policy = controlPolicy(store, id)
    return policy?.type === type ? [policy] : []
  })
}
