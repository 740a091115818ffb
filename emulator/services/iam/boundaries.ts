import { managedPolicyByArn } from '../../directory/attachedPolicies.ts'
import type { LimitedEntity } from '../../directory/entity.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { type EntityKind, requireEntity, save } from './entityKinds.ts'

/** The member for a boundary, where one is asked for. @throws AwsError NoSuchEntity when there is no such policy. */
export function boundaryFrom(arn: string | undefined, store: Store): { readonly permissionsBoundary?: string } {
  if (arn === undefined) return {}
  if (!managedPolicyByArn(store, arn)) {
    throw new AwsError('NoSuchEntity', `Scope ARN: ${arn} does not exist or is not attachable.`)
  }
  return { permissionsBoundary: arn }
}

export function putBoundary<E extends LimitedEntity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string | undefined,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  save(kind, { ...entity, ...boundaryFrom(arn, store) }, store)
}

/** @throws AwsError NoSuchEntity also where no boundary is set. */
export function deleteBoundary<E extends LimitedEntity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  if (entity.permissionsBoundary === undefined) {
    const message = `The ${kind.noun} with name ${entity.name} does not have a permissions boundary.`
    throw new AwsError('NoSuchEntity', message)
  }
  const rest = Object.entries(entity).filter(([member]) => member !== 'permissionsBoundary')
  save(kind, Object.fromEntries(rest) as E, store)
}
