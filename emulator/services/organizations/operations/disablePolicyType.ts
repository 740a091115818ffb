import type { DisablePolicyTypeCommandInput, DisablePolicyTypeCommandOutput } from '@aws-sdk/client-organizations'
import { controlPolicy } from '../../../directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  keepOrganization,
  type Organization,
} from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedRoot } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { requireEnabled, requireRoot } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** Policies of the type limit nobody any more, and are attached nowhere. */
export const disablePolicyType: Operation<DisablePolicyTypeCommandInput, DisablePolicyTypeCommandOutput, Organization> =
  {
    authorization: 'permission',
    honours: { RootId: true, PolicyType: { only: controlPolicyTypes } },
    find: requireOrganization,
    denied: deniedToMember,
    run({ RootId, PolicyType }, { store }, organization) {
      requireRoot(organization, RootId)
      const type = PolicyType as ControlPolicyType
      requireEnabled(organization, type)
      const attachments = Object.entries(organization.attachments).map(([target, ids]) => [
        target,
        ids.filter((id) => controlPolicy(store, id)?.type !== type),
      ])
      const disabled: Organization = {
        ...organization,
        enabledTypes: organization.enabledTypes.filter((enabled) => enabled !== type),
        attachments: Object.fromEntries(attachments),
      }
      keepOrganization(store, disabled)
      return { Root: describedRoot(disabled) }
    },
  }
