import type { DeletePolicyCommandInput, DeletePolicyCommandOutput } from '@aws-sdk/client-organizations'
import { controlPoliciesOf } from '../../../directory/organization/controlPolicies.ts'
import type { Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireOwnPolicy } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** Only a policy that is attached nowhere can go. */
export const deletePolicy: Operation<DeletePolicyCommandInput, DeletePolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { PolicyId: true },
  find: requireOrganization,
  denied: deniedToMember,
  run({ PolicyId }, { store }, { attachments }) {
    const { id } = requireOwnPolicy(store, PolicyId)
    if (Object.values(attachments).some((ids) => ids.includes(id))) throw organizationsError('PolicyInUseException')
    controlPoliciesOf(store).delete(id)
    return {}
  },
}
