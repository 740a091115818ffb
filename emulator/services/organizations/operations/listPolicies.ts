import type { ListPoliciesCommandInput, ListPoliciesCommandOutput } from '@aws-sdk/client-organizations'
import { controlPoliciesOfType } from '../../../directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  type Organization,
} from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { policySummary } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const listPolicies: Operation<ListPoliciesCommandInput, ListPoliciesCommandOutput, Organization> = {
  authorization: 'permission',
  honours: {
    Filter: { only: controlPolicyTypes },
    NextToken: true,
    MaxResults: true,
  },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, { store }, organization) {
    const { page, ...next } = listPage(controlPoliciesOfType(store, input.Filter as ControlPolicyType), input)
    return { Policies: page.map((policy) => policySummary(organization, policy)), ...next }
  },
}
