/** A role's trust policy, asked as an identity pool asks it. Follows the Cognito Developer Guide, "Role trust and permissions". */
import { anyIdentityIn } from '../../identity-pool/anyIdentity.ts'
import { type TrustAnswer, trustPolicyAllows } from '../../identity-pool/trustPolicyAllows.ts'
import type { LintedRole } from './types.ts'

/** Whether the pool can take a role for somebody, whichever identity they have. @param whom.amr how they signed in */
export function askTrust(
  { arn, trustPolicy }: Pick<LintedRole, 'arn' | 'trustPolicy'>,
  whom: {
    readonly identityPoolId: string
    readonly amr: readonly string[]
    readonly tags?: Readonly<Record<string, string>>
  },
): TrustAnswer {
  const { identityPoolId, amr, tags = {} } = whom
  const role = { name: arn.slice(arn.lastIndexOf('/') + 1), arn, trustPolicy }
  return trustPolicyAllows({ identityPoolId, identityId: anyIdentityIn(identityPoolId), amr, tags, role })
}
