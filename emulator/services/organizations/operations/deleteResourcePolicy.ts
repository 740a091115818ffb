import type { DeleteResourcePolicyCommandInput, DeleteResourcePolicyCommandOutput } from '@aws-sdk/client-organizations'
import { keepOrganization, type Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** From then on no member may do anything with the organization but ask which it is. */
export const deleteResourcePolicy: Operation<
  DeleteResourcePolicyCommandInput,
  DeleteResourcePolicyCommandOutput,
  Organization
> = {
  authorization: 'permission',
  honours: {},
  find: requireOrganization,
  denied: deniedToMember,
  run(_input, { store }, { delegation, ...organization }) {
    if (!delegation) throw organizationsError('ResourcePolicyNotFoundException')
    keepOrganization(store, organization)
    return {}
  },
}
