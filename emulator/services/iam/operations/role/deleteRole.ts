import type { DeleteRoleCommandInput, DeleteRoleCommandOutput } from '@aws-sdk/client-iam'
import { rolesOf } from '../../../../directory/role.ts'
import type { Operation } from '../../../operation.ts'
import { requireEntity, roleKind } from '../../entityKinds.ts'
import { refuseDeletion } from '../../refuseDeletion.ts'

/** Breaks the role's live sessions, also when a role of this name is made again. */
export const deleteRole: Operation<DeleteRoleCommandInput, DeleteRoleCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true },
  run({ RoleName }, { store }) {
    const role = requireEntity(roleKind, RoleName, store)
    refuseDeletion(role)
    rolesOf(store).delete(role.name)
    return {}
  },
}
