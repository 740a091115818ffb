import type {
  PutUserPermissionsBoundaryCommandInput,
  PutUserPermissionsBoundaryCommandOutput,
} from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { putBoundary } from '../../boundaries.ts'
import { userKind } from '../../entityKinds.ts'

/** Sets what the user may do at most, in the place of what was set before. */
export const putUserPermissionsBoundary: Operation<
  PutUserPermissionsBoundaryCommandInput,
  PutUserPermissionsBoundaryCommandOutput
> = {
  authorization: 'permission',
  honours: { UserName: true, PermissionsBoundary: true },
  run(input, { store }) {
    putBoundary(userKind, input.UserName, input.PermissionsBoundary, store)
    return {}
  },
}
