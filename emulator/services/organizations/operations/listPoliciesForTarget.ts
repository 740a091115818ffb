import type {
  ListPoliciesForTargetCommandInput,
  ListPoliciesForTargetCommandOutput,
} from '@aws-sdk/client-organizations'
import { attachedTo } from '../../../directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  type Organization,
} from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { policySummary } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireTarget } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** What is attached to it itself; what it inherits is told of its parents. */
export const listPoliciesForTarget: Operation<
  ListPoliciesForTargetCommandInput,
  ListPoliciesForTargetCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: {
    TargetId: true,
    Filter: { only: controlPolicyTypes },
    NextToken: true,
    MaxResults: true,
  },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, { store }, organization) {
    const target = requireTarget(organization, input.TargetId)
    const { page, ...next } = listPage(
      attachedTo(store, organization, target, input.Filter as ControlPolicyType),
      input,
    )
    return { Policies: page.map((policy) => policySummary(organization, policy)), ...next }
  },
}
