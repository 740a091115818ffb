import type { ListTargetsForPolicyCommandInput, ListTargetsForPolicyCommandOutput } from '@aws-sdk/client-organizations'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { targetSummary } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { listPage } from '../listPage.ts'
import { requireControlPolicy } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

export const listTargetsForPolicy: Operation<
  ListTargetsForPolicyCommandInput,
  ListTargetsForPolicyCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: { PolicyId: true, NextToken: true, MaxResults: true },
  find: requireOrganization,
  denied: deniedToMember,
  run(input, { store }, organization) {
    const { id } = requireControlPolicy(store, input.PolicyId)
    const targets = Object.entries(organization.attachments).flatMap(([target, ids]) =>
      ids.includes(id) ? [target] : [],
    )
    const { page, ...next } = listPage(targets, input)
    return { Targets: page.map((target) => targetSummary(organization, target)), ...next }
  },
}
