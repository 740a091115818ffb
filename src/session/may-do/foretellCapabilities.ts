import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Decision } from '#iam/types.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { predictCall } from '../predictions/predictCall.ts'
import { providerKey, roleName } from '../roleOfSession.ts'
import { capabilities, type Capability } from './capabilities.ts'
import { anyIdentity } from './ownIdentity.ts'

/** Somebody of a role. */
export interface Persona {
  readonly isGuest: boolean
  /** In the user pool; left out where it is nobody in particular. */
  readonly sub?: string | undefined
  /** In the identity pool; left out where it is not known. */
  readonly identityId?: string | undefined
}

export interface ForetoldCapability extends Capability {
  /** Undefined where it cannot be known. */
  readonly decision: Decision | undefined
}

/** What somebody of a role may do, by the policies that the backend tells of it. Asks nobody anything. */
export function foretellCapabilities(
  configuration: AwsConfig,
  policies: PoliciesOfRole,
  { isGuest, sub = '', identityId = anyIdentity }: Persona,
  zones: readonly { readonly id: string; readonly name: string }[],
): readonly ForetoldCapability[] {
  const [provider = ''] = providerKey(configuration).split(':')
  const asker = {
    roleName: roleName(policies.roleArn),
    policies,
    identity: {
      identityPoolId: configuration.identityPoolId,
      identityId,
      amr: isGuest ? guestAmr : authenticatedAmr(provider, sub),
    },
    isGuest,
    // Without endpoints of its own the backend is AWS, which is called by HTTPS alone.
    secureTransport: configuration.endpoints ? configuration.secureTransport : true,
  }
  return capabilities(configuration, identityId, zones).map((capability) => ({
    ...capability,
    decision: predictCall(asker, capability.call),
  }))
}
