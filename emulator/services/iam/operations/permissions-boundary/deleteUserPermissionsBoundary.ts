import type {
  DeleteUserPermissionsBoundaryCommandInput,
  DeleteUserPermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { deleteBoundary } from '../../boundaries.ts'
import { userKind } from '../../entityKinds.ts'

export const deleteUserPermissionsBoundary: Operation<
  DeleteUserPermissionsBoundaryCommandInput,
  DeleteUserPermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true },
  run(input, { store }) {
    deleteBoundary(userKind, input.UserName, store)
    return {}
  },
}
