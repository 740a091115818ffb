import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-iam'
import { iamUsersOf } from '../../../../directory/user.ts'
import type { Operation } from '../../../operation.ts'
import { listedUser } from '../../describe.ts'
import { page } from '../../page.ts'

export const listUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput> = {
  authorization: 'permission',
  honours: { PathPrefix: true, Marker: true, MaxItems: true },
  run({ PathPrefix = '/', ...input }, { store }) {
    const users = iamUsersOf(store)
      .entries()
      .map(([, user]) => user)
    const wanted = users.filter(({ path = '/' }) => path.startsWith(PathPrefix))
    const { items, position } = page(wanted, ({ name }) => name, input)
    return { Users: items.map(listedUser), ...position }
  },
}
