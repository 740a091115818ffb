import type { CreateUserCommandInput, CreateUserCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { boundaryFrom } from '../../boundaryFrom.ts'
import { describedUser } from '../../describe.ts'
import { refuseTakenName, save, userKind } from '../../entityKinds.ts'
import { newEntity, tagsOf } from '../../newEntity.ts'

export const createUser: Operation<CreateUserCommandInput, CreateUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Path: true, PermissionsBoundary: true, Tags: { each: { Key: true, Value: true } } },
  run(input, context) {
    const { UserName: name = '', Path: path, PermissionsBoundary, Tags } = input
    const { store } = context
    refuseTakenName(userKind, name, store)
    const user = {
      ...newEntity('user', { name, path }, context),
      ...boundaryFrom(PermissionsBoundary, store),
      ...tagsOf(Tags),
      groups: [],
    }
    save(userKind, user, store)
    return { User: describedUser(user) }
  },
}
