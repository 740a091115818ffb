import type {
  ListOrganizationalUnitsForParentCommandInput,
  ListOrganizationalUnitsForParentCommandOutput,
} from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedUnit } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireParent } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const listOrganizationalUnitsForParent: Operation<
  ListOrganizationalUnitsForParentCommandInput,
  ListOrganizationalUnitsForParentCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: { ParentId: true, NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, _context, organization) {
    const parent = requireParent(organization, input.ParentId)
    const units = organization.units.filter(({ parentId }) => parentId === parent)
    const { page, ...next } = listPage(units, input)
    return { OrganizationalUnits: page.map((unit) => describedUnit(organization, unit)), ...next }
  },
}
