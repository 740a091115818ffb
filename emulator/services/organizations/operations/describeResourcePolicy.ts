import type {
  DescribeResourcePolicyCommandInput,
  DescribeResourcePolicyCommandOutput,
} from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedDelegation } from '../describe.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const describeResourcePolicy: Operation<
  DescribeResourcePolicyCommandInput,
  DescribeResourcePolicyCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: {},
  find: requireOrganization,
  denied: deniedToMember,
  run(_input, _context, organization) {
    const { delegation } = organization
    if (!delegation) throw organizationsError('ResourcePolicyNotFoundException')
    return { ResourcePolicy: describedDelegation(organization, delegation) }
  },
}
