import type { ListGroupsForUserCommandInput, ListGroupsForUserCommandOutput } from '@aws-sdk/client-iam'
import { iamGroupsOf } from '../../../../directory/group.ts'
import type { Operation } from '../../../operation.ts'
import { describedGroup } from '../../describe.ts'
import { requireEntity, userKind } from '../../entityKinds.ts'
import { page } from '../../page.ts'

export const listGroupsForUser: Operation<ListGroupsForUserCommandInput, ListGroupsForUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Marker: true, MaxItems: true },
  run(input, { store }) {
    const user = requireEntity(userKind, input.UserName, store)
    const groups = user.groups.flatMap((name) => iamGroupsOf(store).get(name) ?? [])
    const { items, position } = page(groups, ({ name }) => name, input)
    return { Groups: items.map(describedGroup), ...position }
  },
}
