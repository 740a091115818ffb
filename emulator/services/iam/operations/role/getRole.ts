import type { GetRoleCommandInput, GetRoleCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { describedRole } from '../../describe.ts'
import { requireEntity, roleKind } from '../../entityKinds.ts'

export const getRole: Operation<GetRoleCommandInput, GetRoleCommandOutput> = {
  authorization: 'permission',
  honours: { RoleName: true },
  run: ({ RoleName }, { store }) => ({ Role: describedRole(requireEntity(roleKind, RoleName, store), store) }),
}
