import type { EnablePolicyTypeCommandInput, EnablePolicyTypeCommandOutput } from '@aws-sdk/client-organizations'
import { fullAccess } from '../../../directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  keepOrganization,
  type Organization,
} from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedRoot } from '../describe.ts'
import { deniedToMember, organizationsError } from '../errors.ts'
import { requireRoot } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** From now on policies of the type limit; at first the one that allows everything is attached everywhere. */
export const enablePolicyType: Operation<EnablePolicyTypeCommandInput, EnablePolicyTypeCommandOutput, Organization> = {
  authorization: 'permission',
  honours: { RootId: true, PolicyType: { only: controlPolicyTypes } },
  find: requireOrganization,
  denied: deniedToMember,
  run({ RootId, PolicyType }, { store }, organization) {
    requireRoot(organization, RootId)
    const type = PolicyType as ControlPolicyType
    const { enabledTypes, rootId, units, accounts } = organization
    if (enabledTypes.includes(type)) throw organizationsError('PolicyTypeAlreadyEnabledException')
    const targets = [rootId, ...[...units, ...accounts].map(({ id }) => id)]
    const attachments = targets.map((target) => [
      target,
      [...(organization.attachments[target] ?? []), fullAccess[type].id],
    ])
    const enabled: Organization = {
      ...organization,
      enabledTypes: [...enabledTypes, type],
      attachments: Object.fromEntries(attachments),
    }
    keepOrganization(store, enabled)
    return { Root: describedRoot(enabled) }
  },
}
