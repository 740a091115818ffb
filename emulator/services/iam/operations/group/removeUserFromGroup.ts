import type { RemoveUserFromGroupCommandInput, RemoveUserFromGroupCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { groupKind, requireEntity, save, userKind } from '../../entityKinds.ts'

export const removeUserFromGroup: Operation<RemoveUserFromGroupCommandInput, RemoveUserFromGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, UserName: true },
  run({ UserName, GroupName }, { store }) {
    const group = requireEntity(groupKind, GroupName, store)
    const user = requireEntity(userKind, UserName, store)
    save(userKind, { ...user, groups: user.groups.filter((name) => name !== group.name) }, store)
    return {}
  },
}
