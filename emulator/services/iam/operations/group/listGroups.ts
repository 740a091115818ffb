import type { ListGroupsCommandInput, ListGroupsCommandOutput } from '@aws-sdk/client-iam'
import { iamGroupsOf } from '../../../../directory/group.ts'
import type { Operation } from '../../../operation.ts'
import { describedGroup } from '../../describe.ts'
import { page } from '../../page.ts'

export const listGroups: Operation<ListGroupsCommandInput, ListGroupsCommandOutput> = {
  authorization: 'permission',
  honours: { PathPrefix: true, Marker: true, MaxItems: true },
  run({ PathPrefix = '/', ...input }, { store }) {
    const groups = iamGroupsOf(store)
      .entries()
      .map(([, group]) => group)
    const wanted = groups.filter(({ path = '/' }) => path.startsWith(PathPrefix))
    const { items, position } = page(wanted, ({ name }) => name, input)
    return { Groups: items.map(describedGroup), ...position }
  },
}
