import type { ListChildrenCommandInput, ListChildrenCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireParent } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const listChildren: Operation<ListChildrenCommandInput, ListChildrenCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { ParentId: true, ChildType: true, NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, organization) {
    const { ChildType: Type } = input
    const parent = requireParent(organization, input.ParentId)
    const all = Type === 'ACCOUNT' ? organization.accounts : organization.units
    const children = all.filter(({ parentId }) => parentId === parent)
    const { page, ...next } = listPage(children, input)
    return { Children: page.map(({ id }) => ({ Id: id, Type })), ...next }
  },
}
