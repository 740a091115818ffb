import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { Persona } from '../aws/persona/persona.ts'
import type { ConsoleSession } from '../aws/session/auth.ts'
import { providerKey, roleName } from './roleOfSession.ts'

/**
 * Whom the identity pool would let this session be besides: each role that it gives when asked for by `CustomRoleArn`, and a guest
 * where it admits guests. Where the configuration does not tell the pool's rules, the token's roles are taken to be offered.
 * @param now the role of the session, by its name
 */
export function otherPersonas(session: ConsoleSession, config: AwsConfig, now: string | undefined): readonly Persona[] {
  if (session.kind !== 'signed-in') return []
  const roles = config.identityPoolRoles
  const key = providerKey(config)
  const inToken = session.claims['cognito:roles']
  const inRules = roles?.RoleMappings?.[key]?.RulesConfiguration?.Rules.map(({ RoleARN }) => RoleARN) ?? []
  const named = [...(Array.isArray(inToken) ? inToken : []), ...inRules].filter((arn) => typeof arn === 'string')
  const offered = [...new Set(named)].filter((roleArn) => {
    if (roleName(roleArn) === now) return false
    if (!roles) return true
    const choice = selectRole({ roles, providerKey: key, claims: session.claims, customRoleArn: roleArn })
    return choice.kind === 'role' && choice.roleArn === roleArn
  })
  const guest: readonly Persona[] = config.guestAccess ? [{ kind: 'guest' }] : []
  return [...offered.map((roleArn): Persona => ({ kind: 'role', roleArn })), ...guest]
}
