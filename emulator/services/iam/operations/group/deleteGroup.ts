import type { DeleteGroupCommandInput, DeleteGroupCommandOutput } from '@aws-sdk/client-iam'
import { iamGroupsOf } from '../../../../directory/group.ts'
import type { Operation } from '../../../operation.ts'
import { groupKind, requireEntity } from '../../entityKinds.ts'
import { membersOf } from '../../membersOf.ts'
import { deleteConflict, refuseDeletion } from '../../refuseDeletion.ts'

export const deleteGroup: Operation<DeleteGroupCommandInput, DeleteGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true },
  run({ GroupName }, { store }) {
    const group = requireEntity(groupKind, GroupName, store)
    if (membersOf(store, group.name).length > 0) throw deleteConflict('must remove users from group first.')
    refuseDeletion(group)
    iamGroupsOf(store).delete(group.name)
    return {}
  },
}
