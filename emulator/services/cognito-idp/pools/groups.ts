import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { UserPool } from './userPools.ts'

export interface PoolGroup {
  readonly name: string
  readonly description?: string
  readonly roleArn?: string
  /** 0 is the best; left out is the worst. */
  readonly precedence?: number
  /** Milliseconds since 1970; unknown for groups of folders that did not keep it. */
  readonly createdAt?: number
  readonly modifiedAt?: number
}

/** What a user's groups put into tokens. Members that would be empty are left out. */
export interface GroupClaims {
  readonly groups?: readonly string[]
  readonly roles?: readonly string[]
  readonly preferredRole?: string
}

export const poolGroupsOf = defineCollection<PoolGroup, readonly [poolId: string, name: string]>({
  name: 'cognito.groups',
  key: ['user pool id', 'name'],
  version: 2,
  // The key was one text; a pool's id has no slash, so the first one ends it.
  migrate({ key: [text = ''], value }) {
    const slash = text.indexOf('/')
    return [[text.slice(0, slash), text.slice(slash + 1)], value as PoolGroup]
  },
})

/** @throws ResourceNotFoundException */
export function groupOfPool(store: Store, pool: UserPool, name: string | undefined): PoolGroup {
  const group = poolGroupsOf(store).get([pool.id, name ?? ''])
  if (!group) throw new AwsError('ResourceNotFoundException', 'Group not found.')
  return group
}

/**
 * The groups with the best first, their roles, and the role of the best group. Two best groups with different roles: no
 * preferred role.
 * Source: Cognito Developer Guide, "Adding groups to a user pool", "Assigning precedence values to groups".
 */
export function groupClaims(groups: readonly PoolGroup[]): GroupClaims {
  const rank = (group: PoolGroup) => group.precedence ?? Number.POSITIVE_INFINITY
  const sorted = [...groups].sort((a, b) => (rank(a) === rank(b) ? (a.name < b.name ? -1 : 1) : rank(a) - rank(b)))
  const withRole = sorted.filter((group) => group.roleArn !== undefined)
  const roles = distinctRoles(withRole)
  const [best] = withRole
  const bestRoles = best ? distinctRoles(withRole.filter((group) => rank(group) === rank(best))) : []
  return {
    ...(sorted.length > 0 && { groups: sorted.map((group) => group.name) }),
    ...(roles.length > 0 && { roles }),
    ...(bestRoles.length === 1 && { preferredRole: bestRoles[0] }),
  }
}

function distinctRoles(groups: readonly PoolGroup[]): string[] {
  return [...new Set(groups.flatMap((group) => group.roleArn ?? []))]
}
