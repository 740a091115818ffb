import type { Policy } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { awsManagedPolicy, isAwsManaged } from './awsManagedPolicies.ts'
import type { Entity, LimitedEntity } from './entity.ts'
import { customerPoliciesOf, type ManagedPolicy } from './managedPolicy.ts'
import { Sources } from './sources.ts'

/** A managed policy of the account or of AWS. */
export function managedPolicyByArn(store: Store, arn: string, sources = new Sources(store)): ManagedPolicy | undefined {
  return isAwsManaged(arn) ? awsManagedPolicy(arn) : sources.get(customerPoliciesOf(store), arn)
}

/** The documents in force of managed policies. An ARN that leads to none gives none. */
export function managedPolicies(store: Store, arns: readonly string[], sources?: Sources): readonly Policy[] {
  return arns.flatMap((arn) => {
    const found = managedPolicyByArn(store, arn, sources)
    return found ? [{ name: found.name, arn, document: found.document }] : []
  })
}

/** What a user, a group or a role may do by itself: the inline policies, then the managed ones. */
export function policiesOfEntity(store: Store, entity: Entity, sources?: Sources): readonly Policy[] {
  const { policies, attachedPolicies = [] } = entity
  return attachedPolicies.length === 0 ? policies : [...policies, ...managedPolicies(store, attachedPolicies, sources)]
}

/** The layer of a permissions boundary; nothing where none is set. A boundary that is gone lets nothing through. */
export function boundaryOf(
  store: Store,
  { permissionsBoundary }: LimitedEntity,
  sources?: Sources,
): { readonly 'permissions boundary'?: readonly Policy[] } {
  if (permissionsBoundary === undefined) return {}
  return { 'permissions boundary': managedPolicies(store, [permissionsBoundary], sources) }
}
