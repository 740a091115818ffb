import type { DescribeOrganizationCommandInput, DescribeOrganizationCommandOutput } from '@aws-sdk/client-organizations'
import { accountIn, type Organization } from '../../../directory/organization/organization.ts'
import { organizationArn, targetArn } from '../../../directory/organization/organizationArn.ts'
import type { Operation } from '../../operation.ts'
import { deniedToMember } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** In which organization the caller's account is: every member may know. */
export const describeOrganization: Operation<
  DescribeOrganizationCommandInput,
  DescribeOrganizationCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: {},
  find: requireOrganization,
  denied: deniedToMember,
  run(_input, _context, organization) {
    const { id, managementAccount } = organization
    return {
      Organization: {
        Id: id,
        Arn: organizationArn(organization),
        FeatureSet: 'ALL',
        MasterAccountArn: targetArn(organization, managementAccount),
        MasterAccountId: managementAccount,
        MasterAccountEmail: accountIn(organization, managementAccount)?.email,
        // AWS names this one whatever is enabled, and says that nobody should use it.
        AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
      },
    }
  },
}
