import type { ListParentsCommandInput, ListParentsCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** Everything has one parent. */
export const listParents: Operation<ListParentsCommandInput, ListParentsCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { ChildId: true, NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, { units, accounts, rootId }) {
    const { ChildId: child } = input
    const parentId = [...units, ...accounts].find(({ id }) => id === child)?.parentId
    if (parentId === undefined) throw organizationsError('ChildNotFoundException')
    const { page, ...next } = listPage([parentId], input)
    return { Parents: page.map((Id) => ({ Id, Type: Id === rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT' })), ...next }
  },
}
