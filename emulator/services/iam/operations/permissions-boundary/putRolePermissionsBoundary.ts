import type {
  PutRolePermissionsBoundaryCommandInput,
  PutRolePermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { putBoundary } from '../../boundaries.ts'
import { roleKind } from '../../entityKinds.ts'

/** Sets what the role may do at most, in the place of what was set before. */
export const putRolePermissionsBoundary: Operation<
  PutRolePermissionsBoundaryCommandInput,
  PutRolePermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { RoleName: true, PermissionsBoundary: true },
  run(input, { store }) {
    putBoundary(roleKind, input.RoleName, input.PermissionsBoundary, store)
    return {}
  },
}
