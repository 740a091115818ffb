import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { RoleChoice } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { ConsoleSession } from '../aws/session/auth.ts'
import { roleNameOf } from '../aws/session/roleNameOf.ts'

/** The name under which a role mapping knows this user pool: `cognito-idp.<region>.amazonaws.com/<pool>:<client>`. */
export function providerKey(config: Pick<AwsConfig, 'userPoolId' | 'userPoolClientId' | 'region'>): string {
  const poolRegion = config.userPoolId.split('_')[0] ?? config.region
  return `cognito-idp.${poolRegion}.amazonaws.com/${config.userPoolId}:${config.userPoolClientId}`
}

/**
 * The role that the identity pool's rules give to this session, with the reasons. Undefined when nobody is signed in,
 * and where the configuration does not tell the pool's rules (then only STS knows).
 */
export function roleOfSession(session: ConsoleSession, config: AwsConfig): RoleChoice | undefined {
  const roles = config.identityPoolRoles
  if (!roles || session.kind === 'signed-out') return undefined
  if (session.kind === 'guest') return selectRole({ roles })
  return selectRole({ roles, providerKey: providerKey(config), claims: session.claims })
}

/** `readers` from `arn:aws:iam::123456789012:role/service/readers`; the whole of what is no ARN of a role. */
export function roleName(roleArn: string): string {
  return roleNameOf(roleArn) ?? roleArn
}
