import type { UpdatePolicyCommandInput, UpdatePolicyCommandOutput } from '@aws-sdk/client-organizations'
import { controlPoliciesOf } from '../../../directory/organization/controlPolicies.ts'
import { keepOrganization, type Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedPolicy } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { readControlPolicy } from '../readControlPolicy.ts'
import { requireFreeName, requireOwnPolicy } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** The next request is decided by what the policy says then, wherever it is attached. */
export const updatePolicy: Operation<UpdatePolicyCommandInput, UpdatePolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { PolicyId: true, Name: true, Description: true, Content: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ PolicyId, Name, Description, Content }, context, organization) {
    const { store } = context
    const before = requireOwnPolicy(store, PolicyId)
    const document = Content === undefined ? undefined : readControlPolicy(Content, before.type, context)
    const policy = {
      ...before,
      ...(Name !== undefined && { name: Name }),
      ...(Description !== undefined && { description: Description }),
      ...(document && Content !== undefined && { document, text: Content }),
    }
    requireFreeName(store, policy)
    store.transaction(() => {
      controlPoliciesOf(store).set(policy.id, policy)
      keepOrganization(store, { ...organization, revision: organization.revision + 1 })
    })
    return describedPolicy(organization, policy)
  },
}
