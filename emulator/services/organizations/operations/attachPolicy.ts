import type { AttachPolicyCommandInput, AttachPolicyCommandOutput } from '@aws-sdk/client-organizations'
import { attachedTo } from '../../../directory/organization/controlPolicies.ts'
import { keepOrganization, type Organization } from '../../../directory/organization/organization.ts'
import { constraintViolation, deniedToMember, organizationsError } from '../errors.ts'
import { requireControlPolicy, requireEnabled, requireTarget } from '../requireControlPolicy.ts'

/** Policies of a type (AWS Organizations User Guide, "Quotas"). */
const mostOfTarget = 5
import type { Operation } from '../../operation.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** The next request of an account below it is decided by it, too. */
export const attachPolicy: Operation<AttachPolicyCommandInput, AttachPolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { PolicyId: true, TargetId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ PolicyId, TargetId }, { store }, organization) {
    const policy = requireControlPolicy(store, PolicyId)
    const target = requireTarget(organization, TargetId)
    requireEnabled(organization, policy.type)
    const attached = organization.attachments[target] ?? []
    if (attached.includes(policy.id)) throw organizationsError('DuplicatePolicyAttachmentException')
    if (attachedTo(store, organization, target, policy.type).length >= mostOfTarget) {
      throw constraintViolation(
        'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
        'You have attached the maximum number of policies of this type to the specified target.',
      )
    }
    const attachments = { ...organization.attachments, [target]: [...attached, policy.id] }
    keepOrganization(store, { ...organization, attachments })
    return {}
  },
}
