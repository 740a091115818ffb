import type { GroupRole } from '#contract/backendOutputs.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { providerKey, roleName } from '../../../session/roleOfSession.ts'

/** A role that the identity pool can give. */
export interface PoolRole {
  readonly arn: string
  /** `readers` */
  readonly name: string
  /** Who gets it, in a word or two: "guests", "group readers". */
  readonly givenTo: string
  readonly isGuest: boolean
}

/**
 * The roles of the identity pool, no more of them than the backend's file tells: the guests' first, then the default one, then
 * those of groups, the outranked before those that outrank them, then whatever else it tells policies of.
 */
export function poolRoles(configuration: AwsConfig): readonly PoolRole[] {
  const { identityPoolRoles, groupRoles = [], policies = [] } = configuration
  const { Roles = {}, RoleMappings = {} } = identityPoolRoles ?? {}
  // Where the pool does not look into tokens, roles of groups are given to nobody.
  const givesRolesOfGroups = !identityPoolRoles || RoleMappings[providerKey(configuration)]?.Type === 'Token'
  const rules = Object.values(RoleMappings).flatMap(({ RulesConfiguration }) => RulesConfiguration?.Rules ?? [])

  const roles = new Map<string, PoolRole>()
  const add = (arn: string | undefined, givenTo: string) => {
    if (arn === undefined) return
    const known = roles.get(arn)
    const words = known && givenTo !== known.givenTo && givenTo !== untold ? `${known.givenTo}, ${givenTo}` : undefined
    const isGuest = known?.isGuest ?? givenTo === guests
    roles.set(arn, { arn, name: roleName(arn), givenTo: words ?? known?.givenTo ?? givenTo, isGuest })
  }
  add(Roles.unauthenticated, guests)
  add(Roles.authenticated, 'signed in')
  for (const { RoleARN } of rules) add(RoleARN, 'by a rule')
  if (givesRolesOfGroups) for (const { group, roleArn } of outrankedFirst(groupRoles)) add(roleArn, `group ${group}`)
  for (const { roleArn } of policies) add(roleArn, untold)
  return [...roles.values()]
}

const guests = 'guests'
const untold = 'not told to whom'

function outrankedFirst(groups: readonly GroupRole[]): readonly GroupRole[] {
  const rank = ({ precedence = Number.MAX_SAFE_INTEGER }: GroupRole) => precedence
  return [...groups].sort((one, other) => rank(other) - rank(one))
}
