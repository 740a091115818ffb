import type { CreatePolicyCommandInput, CreatePolicyCommandOutput } from '@aws-sdk/client-organizations'
import { controlPoliciesOf } from '../../../directory/organization/controlPolicies.ts'
import {
  type ControlPolicyType,
  controlPolicyTypes,
  type Organization,
} from '../../../directory/organization/organization.ts'
import type { Operation } from '../../operation.ts'
import { describedPolicy } from '../describe.ts'
import { deniedToMember } from '../errors.ts'
import { readControlPolicy } from '../readControlPolicy.ts'
import { requireFreeName } from '../requireControlPolicy.ts'
import { requireOrganization } from '../requireOrganization.ts'

/** A policy limits nobody until it is attached. */
export const createPolicy: Operation<CreatePolicyCommandInput, CreatePolicyCommandOutput, Organization> = {
  authorization: 'permission',
  honours: {
    Content: true,
    Description: true,
    Name: true,
    Type: { only: controlPolicyTypes },
    Tags: false,
  },
  find: requireOrganization,
  denied: deniedToMember,
  run({ Content = '', Description: description = '', Name: name = '', Type }, context, organization) {
    const { store, random } = context
    const type = Type as ControlPolicyType
    const document = readControlPolicy(Content, type, context)
    requireFreeName(store, { name, type })
    const id = `p-${random.text(8, 'abcdefghijklmnopqrstuvwxyz0123456789')}`
    const policy = { id, type, name, description, document, text: Content }
    controlPoliciesOf(store).set(id, policy)
    return describedPolicy(organization, policy)
  },
}
