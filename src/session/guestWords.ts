import type { RoleWords } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { roleNameOf } from '../aws/session/roleNameOf.ts'

/** What a guest may do, as far as the backend tells; undefined where it admits none. */
export function guestWords(
  config: Pick<AwsConfig, 'guestAccess' | 'guest' | 'identityPoolRoles'>,
): RoleWords | undefined {
  if (!config.guestAccess) return undefined
  const role = config.identityPoolRoles?.Roles.unauthenticated
  return (
    config.guest ?? {
      role: roleNameOf(role ?? '') ?? 'guest',
      mayDo: 'what the identity pool lets guests do',
      mayNot: 'AWS narrows guests by a session policy',
    }
  )
}
