import type { GroupRole } from '#contract/backendOutputs.ts'
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

/** The groups of a pool that give a role, in the order of their names. */
export function groupRolesOf(store: Store, poolId: string): readonly GroupRole[] {
  return poolGroupsOf(store)
    .entries({ within: poolId })
    .flatMap(([, { name, roleArn, precedence }]) =>
      roleArn === undefined ? [] : [{ group: name, roleArn, ...(precedence !== undefined && { precedence }) }],
    )
}
