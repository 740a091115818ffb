import type { GetGroupCommandInput, GetGroupCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { describedGroup, listedUser } from '../../describe.ts'
import { groupKind, requireEntity } from '../../entityKinds.ts'
import { membersOf } from '../../membersOf.ts'
import { page } from '../../page.ts'

/** A group with its members. */
export const getGroup: Operation<GetGroupCommandInput, GetGroupCommandOutput> = {
  authorization: 'permission',
  honours: { GroupName: true, Marker: true, MaxItems: true },
  run(input, { store }) {
    const group = requireEntity(groupKind, input.GroupName, store)
    const { items, position } = page(membersOf(store, group.name), ({ name }) => name, input)
    return { Group: describedGroup(group), Users: items.map(listedUser), ...position }
  },
}
