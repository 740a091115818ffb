import type { CreateGroupCommandInput, CreateGroupCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { describedGroup } from '../../describe.ts'
import { groupKind, refuseTakenName, save } from '../../entityKinds.ts'
import { newEntity } from '../../newEntity.ts'

export const createGroup: Operation<CreateGroupCommandInput, CreateGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, Path: true },
  run({ GroupName: name = '', Path: path }, context) {
    refuseTakenName(groupKind, name, context.store)
    const group = newEntity('group', { name, path }, context)
    save(groupKind, group, context.store)
    return { Group: describedGroup(group) }
  },
}
