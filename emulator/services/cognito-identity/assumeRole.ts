import { type TrustQuestion, trustPolicyAllows } from '#iam/identity-pool/trustPolicyAllows.ts'
import { roleByArn } from '../../directory/role.ts'
import { serverSecret } from '../../callers/serverSecret.ts'
import { type SessionCredentials, SessionCredentialsIssuer } from '../../callers/sessionCredentials.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

const oneHour = 3_600_000
/** The same for everyone who comes through an identity pool. */
const sessionName = 'CognitoIdentityCredentials'

/**
 * Assumes a role on behalf of an identity, as the pool does with STS's AssumeRoleWithWebIdentity. Whatever STS has
 * against it, the caller is told the same sentence; the reason goes to the decision log.
 * @throws AwsError InvalidIdentityPoolConfigurationException
 */
export function assumeRole(
  request: Omit<TrustQuestion, 'role'> & { readonly roleArn: string; readonly guest: boolean },
  context: OperationContext,
): SessionCredentials {
  const { roleArn, guest, identityPoolId, identityId, amr, tags = {} } = request
  const { store, random, clock } = context
  const role = roleByArn(store, roleArn)
  if (!role) {
    context.explain({
      about: 'trust policy',
      detail: { allowed: false, reason: `there is no role ${roleArn}`, decisions: [] },
    })
    throw invalidConfiguration()
  }
  const trust = trustPolicyAllows({ role, identityPoolId, identityId, amr, tags })
  context.explain({ about: 'trust policy', detail: trust })
  if (!trust.allowed) throw invalidConfiguration()
  const now = clock()
  return new SessionCredentialsIssuer(serverSecret(store, random), random).issue({
    roleName: role.name,
    roleId: role.id,
    sessionName,
    issuedAt: now,
    expiresAt: now + oneHour,
    ...(guest && { sessionPolicies: 'guest' }),
    webIdentity: { identityPoolId, identityId, amr },
    ...(Object.keys(tags).length > 0 && { tags }),
  })
}

export function invalidConfiguration(): AwsError {
  return new AwsError(
    'InvalidIdentityPoolConfigurationException',
    'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  )
}
