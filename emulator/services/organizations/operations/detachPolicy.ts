import type { DetachPolicyCommandInput, DetachPolicyCommandOutput } from '@aws-sdk/client-organizations'
import { attachedTo, fullAccess } from '../../../directory/organization/controlPolicies.ts'
import { keepOrganization, type Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { constraintViolation, deniedToMember, invalidInput, organizationsError } from '../errors.ts'
import { requireControlPolicy, requireTarget } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** Something of a type stays attached: a level without a policy would allow nothing. */
export const detachPolicy: Operation<DetachPolicyCommandInput, DetachPolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { PolicyId: true, TargetId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ PolicyId, TargetId }, { store }, organization) {
    const policy = requireControlPolicy(store, PolicyId)
    const target = requireTarget(organization, TargetId)
    const attached = organization.attachments[target] ?? []
    if (!attached.includes(policy.id)) throw organizationsError('PolicyNotAttachedException')
    if (policy === fullAccess.RESOURCE_CONTROL_POLICY) {
      throw invalidInput('NON_DETACHABLE_POLICY', 'You specified a policy that cannot be detached.')
    }
    if (attachedTo(store, organization, target, policy.type).length === 1) {
      throw constraintViolation(
        'MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
        'You cannot remove the last policy attached to the specified target. You must have at least one attached at all times.',
      )
    }
    const left = attached.filter((id) => id !== policy.id)
    keepOrganization(store, { ...organization, attachments: { ...organization.attachments, [target]: left } })
    return {}
  },
}
