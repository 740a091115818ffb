import type { PutResourcePolicyCommandInput, PutResourcePolicyCommandOutput } from '@aws-sdk/client-organizations'
import { keepOrganization, type Organization } from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedDelegation } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { readDelegationPolicy } from '../readDelegationPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** What members may do: only the management account may say it. */
export const putResourcePolicy: Operation<PutResourcePolicyCommandInput, PutResourcePolicyCommandOutput, Organization> =
  {
    authorization: 'permission',
    honours: { Content: true, Tags: false },
    find: requireOrganization,
    denied: deniedToMember,
    run({ Content = '' }, context, organization) {
      const document = readDelegationPolicy(Content, context)
      const id = organization.delegation?.id ?? `rp-${context.random.text(8, 'abcdefghijklmnopqrstuvwxyz0123456789')}`
      const delegation = { id, document, text: Content }
      keepOrganization(context.store, { ...organization, delegation })
      return { ResourcePolicy: describedDelegation(organization, delegation) }
    },
  }
