import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { Asker } from '../predictions/predictRequest.ts'
import { providerKey, roleName } from '../roleOfSession.ts'
import { anyIdentity } from './ownIdentity.ts'

/** Somebody of a role. */
export interface Persona {
  readonly isGuest: boolean
  /** In the user pool; left out where it is nobody in particular. */
  readonly sub?: string | undefined
  /** In the identity pool; left out where it is not known. */
  readonly identityId?: string | undefined
  /** Tags of the session, where they are known. */
  readonly tags?: Readonly<Record<string, string>> | undefined
}

/** Somebody of a role as one who asks, by the policies that the backend tells of the role. */
export function askerOf(
  configuration: AwsConfig,
  policies: PoliciesOfRole,
  { isGuest, sub = '', identityId = anyIdentity, tags }: Persona,
): Asker {
  return {
    roleName: roleName(policies.roleArn),
    policies,
    identity: {
      identityPoolId: configuration.identityPoolId,
      identityId,
      amr: isGuest ? guestAmr : authenticatedAmr(providerKey(configuration).split(':')[0] ?? '', sub),
    },
    isGuest,
    ...(tags && { tags }),
    // Without endpoints of its own the backend is AWS, which is called by HTTPS alone.
    secureTransport: configuration.endpoints ? configuration.secureTransport : true,
  }
}
