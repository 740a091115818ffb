import type {
  DeleteRolePermissionsBoundaryCommandInput,
  DeleteRolePermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { deleteBoundary } from '../../boundaries.ts'
import { roleKind } from '../../entityKinds.ts'

export const deleteRolePermissionsBoundary: Operation<
  DeleteRolePermissionsBoundaryCommandInput,
  DeleteRolePermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true },
  run(input, { store }) {
    deleteBoundary(roleKind, input.RoleName, store)
    return {}
  },
}
