import type {
  DescribeOrganizationalUnitCommandInput,
  DescribeOrganizationalUnitCommandOutput,
} from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedUnit } from '../describe.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const describeOrganizationalUnit: Operation<
  DescribeOrganizationalUnitCommandInput,
  DescribeOrganizationalUnitCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: { OrganizationalUnitId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ OrganizationalUnitId: wanted }, _context, organization) {
    const unit = organization.units.find(({ id }) => id === wanted)
    if (!unit) throw organizationsError('OrganizationalUnitNotFoundException')
    return { OrganizationalUnit: describedUnit(organization, unit) }
  },
}
