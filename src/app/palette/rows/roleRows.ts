import type { RoleWords } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { roleCandidates } from '../../../features/identity/role/roleCandidates.ts'
import { guestWords } from '../../../session/guestWords.ts'
import { roleOfSession } from '../../../session/roleOfSession.ts'
import type { PaletteRow } from '../paletteRow.ts'

/**
 * The roles that this session has, or could have had by its token and the pool's rules.
 * @param signing the name of the role that signs now, as far as it is known
 */
export function roleRows(
  session: ConsoleSession,
  signing: string | undefined,
  configuration: AwsConfig,
): readonly PaletteRow[] {
  const words = wordsOfRoles(configuration)
  return rolesOf(session, signing, configuration).map(({ name, reason }): PaletteRow => {
    const signs = name === signing
    return {
      id: `role ${name}`,
      kind: 'roles',
      label: name,
      detail: words.get(name) ?? '',
      figure: signs ? 'signs now' : 'not used',
      role: name,
      deed: { to: '/identity', inAnyTab: true },
      calls: [],
      remark: `${signs ? 'signs every call now' : 'signs nothing in this session'}${reason === '' ? '' : `: ${reason}`}. Enter explains the choice; nothing is called.`,
    }
  })
}

function rolesOf(
  session: ConsoleSession,
  signing: string | undefined,
  configuration: AwsConfig,
): readonly { readonly name: string; readonly reason: string }[] {
  const roles = configuration.identityPoolRoles
  const known = roles ? roleCandidates(session, roleOfSession(session, configuration), roles) : []
  // Only STS knows it where the pool's rules are not told, or have changed since.
  const told = signing !== undefined && !known.some(({ name }) => name === signing)
  return told ? [{ name: signing, reason: 'as STS says' }, ...known] : known
}

/** What the backend says of roles in half a line each, for people. */
function wordsOfRoles(configuration: AwsConfig): ReadonlyMap<string, string> {
  const told: readonly (RoleWords | undefined)[] = [...(configuration.people ?? []), guestWords(configuration)]
  return new Map(told.flatMap((one) => (one ? [[one.role, `${one.mayDo}; ${one.mayNot}`]] : [])))
}
