import { defineCollection } from '../../../state/collection.ts'

export interface PoolGroup {
  readonly name: string
  readonly description?: string
  readonly roleArn?: string
  /** 0 is the best; left out is the worst. */
  readonly precedence?: number
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
