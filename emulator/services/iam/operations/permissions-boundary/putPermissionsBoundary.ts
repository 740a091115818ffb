/** What a user or a role may do at most. Groups have no boundary. */
import type {
  PutRolePermissionsBoundaryCommandInput,
  PutRolePermissionsBoundaryCommandOutput,
  PutUserPermissionsBoundaryCommandInput,
  PutUserPermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { LimitedEntity } from '../../../../directory/entity.ts'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import { boundaryFrom } from '../../boundaryFrom.ts'
import { type EntityKind, requireEntity, roleKind, save, userKind } from '../../entityKinds.ts'

/** Sets what the user may do at most, in the place of what was set before. */
export const putUserPermissionsBoundary: Operation<
  PutUserPermissionsBoundaryCommandInput,
  PutUserPermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true, PermissionsBoundary: true },
  run(input, { store }) {
    putPermissionsBoundary(userKind, input.UserName, input.PermissionsBoundary, store)
    return {}
  },
}

/** Sets what the role may do at most, in the place of what was set before. */
export const putRolePermissionsBoundary: Operation<
  PutRolePermissionsBoundaryCommandInput,
  PutRolePermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true, PermissionsBoundary: true },
  run(input, { store }) {
    putPermissionsBoundary(roleKind, input.RoleName, input.PermissionsBoundary, store)
    return {}
  },
}

/** @throws AwsError NoSuchEntity */
function putPermissionsBoundary<E extends LimitedEntity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  arn: string | undefined,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  save(kind, { ...entity, ...boundaryFrom(arn, store) }, store)
}
