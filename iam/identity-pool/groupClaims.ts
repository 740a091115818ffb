/** What a user pool's groups put into tokens. Follows the Cognito Developer Guide, "Adding groups to a user pool", "Assigning precedence values to groups". */
import type { TokenClaims } from './types.ts'

export interface RankedGroup {
  readonly name: string
  readonly roleArn?: string
  /** 0 is the best; left out is the worst. */
  readonly precedence?: number
}

/** Members that would be empty are left out. */
export interface GroupClaims {
  readonly groups?: readonly string[]
  readonly roles?: readonly string[]
  readonly preferredRole?: string
}

/**
 * The groups with the best first, their roles, and the role of the best group. Two best groups with different roles: no
 * preferred role.
 */
export function groupClaims(groups: readonly RankedGroup[]): GroupClaims {
  const sorted = byPrecedence(groups)
  const withRole = sorted.filter((group) => group.roleArn !== undefined)
  const roles = distinctRoles(withRole)
  const [best] = withRole
  const bestRoles = best ? distinctRoles(withRole.filter((group) => rankOf(group) === rankOf(best))) : []
  return {
    ...(sorted.length > 0 && { groups: sorted.map((group) => group.name) }),
    ...(roles.length > 0 && { roles }),
    ...(bestRoles.length === 1 && { preferredRole: bestRoles[0] }),
  }
}

const names = ['cognito:groups', 'cognito:roles', 'cognito:preferred_role']

/** The same as an ID token has it, beside other claims: those of other groups in them make room. */
export function withGroupClaims(claims: TokenClaims, groups: readonly RankedGroup[]): TokenClaims {
  const others = Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)))
  const { groups: all, roles, preferredRole } = groupClaims(groups)
  return {
    ...others,
    ...(all && { 'cognito:groups': all }),
    ...(roles && { 'cognito:roles': roles }),
    ...(preferredRole !== undefined && { 'cognito:preferred_role': preferredRole }),
  }
}

/** The best first, of equals by name. */
export function byPrecedence<Group extends RankedGroup>(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => (rankOf(a) === rankOf(b) ? (a.name < b.name ? -1 : 1) : rankOf(a) - rankOf(b)))
}

function rankOf({ precedence = Number.POSITIVE_INFINITY }: RankedGroup): number {
  return precedence
}

function distinctRoles(groups: readonly RankedGroup[]): string[] {
  return [...new Set(groups.flatMap((group) => group.roleArn ?? []))]
}
