import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Decision } from '#iam/types.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { predictCall } from '../predictions/predictCall.ts'
import { askerOf, type Persona } from './askerOf.ts'
import { capabilities } from './capabilities.ts'
import type { Capability } from './capability.ts'
import { anyIdentity } from './ownIdentity.ts'

export interface ForetoldCapability extends Capability {
  /** Undefined where it cannot be known. */
  readonly decision: Decision | undefined
}

/** What somebody of a role may do, by the policies that the backend tells of it. Asks nobody anything. */
export function foretellCapabilities(
  configuration: AwsConfig,
  policies: PoliciesOfRole,
  persona: Persona,
  zones: readonly { readonly id: string; readonly name: string }[],
): readonly ForetoldCapability[] {
  const asker = askerOf(configuration, policies, persona)
  return capabilities(configuration, persona.identityId ?? anyIdentity, zones).map((capability) => ({
    ...capability,
    decision: predictCall(asker, capability.call),
  }))
}
