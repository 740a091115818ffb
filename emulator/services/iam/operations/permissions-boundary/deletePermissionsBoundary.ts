import type {
  DeleteRolePermissionsBoundaryCommandInput,
  DeleteRolePermissionsBoundaryCommandOutput,
  DeleteUserPermissionsBoundaryCommandInput,
  DeleteUserPermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { LimitedEntity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { type EntityKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'

export const deleteUserPermissionsBoundary: Operation<
  DeleteUserPermissionsBoundaryCommandInput,
  DeleteUserPermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true },
  run(input, { store }) {
    deletePermissionsBoundary(userKind, input.UserName, store)
    return {}
  },
}

export const deleteRolePermissionsBoundary: Operation<
  DeleteRolePermissionsBoundaryCommandInput,
  DeleteRolePermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true },
  run(input, { store }) {
    deletePermissionsBoundary(roleKind, input.RoleName, store)
    return {}
  },
}

/** @throws AwsError NoSuchEntity also where no boundary is set. */
function deletePermissionsBoundary<E extends LimitedEntity>(
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
