/** Managed policies that are attached to a user, a group or a role. */
import { managedPolicyByArn } from '../../directory/attachedPolicies.ts'
import type { Entity } from '../../directory/entity.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { capitalized, type EntityKind, requireEntity, save } from './entityKinds.ts'
import { page, type PageInput } from './page.ts'

/** IAM User Guide, "IAM and AWS STS quotas": managed policies for each user, group and role. */
const mostAttached = 10

/** Attaching what is attached changes nothing. @throws AwsError NoSuchEntity, LimitExceeded */
export function attachPolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  if (!managedPolicyByArn(store, arn)) {
    throw new AwsError('NoSuchEntity', `Policy ${arn} does not exist or is not attachable.`)
  }
  const attached = entity.attachedPolicies ?? []
  if (attached.includes(arn)) return
  if (attached.length >= mostAttached) {
    const quota = `PoliciesPer${capitalized(kind.noun)}`
    throw new AwsError('LimitExceeded', `Cannot exceed quota for ${quota}: ${mostAttached}`)
  }
  save(kind, { ...entity, attachedPolicies: [...attached, arn] }, store)
}

/** @throws AwsError NoSuchEntity also for a policy that is not attached. */
export function detachPolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  const attached = entity.attachedPolicies ?? []
  if (!attached.includes(arn)) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`)
  save(kind, { ...entity, attachedPolicies: attached.filter((one) => one !== arn) }, store)
}

export function listAttachedPolicies<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  { PathPrefix = '/', ...input }: PageInput & { readonly PathPrefix?: string | undefined },
  store: Store,
) {
  const { attachedPolicies = [] } = requireEntity(kind, entityName, store)
  const policies = attachedPolicies.flatMap((arn) => managedPolicyByArn(store, arn) ?? [])
  const wanted = policies.filter(({ path = '/' }) => path.startsWith(PathPrefix))
  const { items, position } = page(wanted, ({ name, arn }) => `${name} ${arn}`, input)
  return { AttachedPolicies: items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })), ...position }
}
