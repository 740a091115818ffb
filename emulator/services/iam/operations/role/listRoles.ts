import type { ListRolesCommandInput, ListRolesCommandOutput } from '@aws-sdk/client-iam'
import { rolesOf } from '../../../../directory/role.ts'
import type { Operation } from '../../../operation.ts'
import { listedRole } from '../../describe.ts'
import { page } from '../../page.ts'

export const listRoles: Operation<ListRolesCommandInput, ListRolesCommandOutput> = {
  authorization: 'permission',
  honours: { PathPrefix: true, Marker: true, MaxItems: true },
  run({ PathPrefix = '/', ...input }, { store }) {
    const roles = rolesOf(store)
      .entries()
      .map(([, role]) => role)
    const wanted = roles.filter(({ path = '/' }) => path.startsWith(PathPrefix))
    const { items, position } = page(wanted, ({ name }) => name, input)
    return { Roles: items.map((role) => listedRole(role, store)), ...position }
  },
}
