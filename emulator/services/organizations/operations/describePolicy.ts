import type { DescribePolicyCommandInput, DescribePolicyCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedPolicy } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { requireControlPolicy } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const describePolicy: Operation<DescribePolicyCommandInput, DescribePolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { PolicyId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run: ({ PolicyId }, { store }, organization) => describedPolicy(organization, requireControlPolicy(store, PolicyId)),
}
