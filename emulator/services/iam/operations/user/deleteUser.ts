import type { DeleteUserCommandInput, DeleteUserCommandOutput } from '@aws-sdk/client-iam'
import { iamUsersOf } from '../../../../directory/user.ts'
import type { Operation } from '../../../operation.ts'
import { accessKeysOfUser } from '../../accessKeysOfUser.ts'
import { requireEntity, userKind } from '../../entityKinds.ts'
import { deleteConflict, refuseDeletion } from '../../refuseDeletion.ts'

/** A user with keys, groups or policies stays. */
export const deleteUser: Operation<DeleteUserCommandInput, DeleteUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true },
  run({ UserName }, { store }) {
    const user = requireEntity(userKind, UserName, store)
    if (accessKeysOfUser(store, user.name).length > 0) throw deleteConflict('must delete access keys first.')
    if (user.groups.length > 0) throw deleteConflict('must remove users from group first.')
    refuseDeletion(user)
    iamUsersOf(store).delete(user.name)
    return {}
  },
}
