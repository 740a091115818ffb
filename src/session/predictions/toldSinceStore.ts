import { defineStore } from 'pinia'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { useAws } from '../../outcomes/useAws.ts'
import type { ToldTimes } from './correctPrediction.ts'

/**
 * Remembers across pages since when policies are told as they are: those of a role, and what is told of each bucket by itself, for
 * pages ask for different buckets. Who takes another role and comes back is the same person: it is kept for them.
 */
export const useToldSince = defineStore('told-since', () => {
  const parts = new Map<string, ToldTimes & { readonly text: string }>()
  useAws().session.turns.onDropped((change) => {
    if (change !== 'changed-role') parts.clear()
  })

  function tellPart([name, text]: readonly [string, string], at: number): ToldTimes {
    const before = parts.get(name)
    const isSame = before?.text === text
    const now = isSame ? before : { text, since: at, ...(before && { changedAt: at }) }
    parts.set(name, now)
    return now
  }

  return {
    /** @param at when they were asked for, in milliseconds since 1970 */
    tell({ buckets, bucketAccounts = {}, resourceControl = {}, ...ofRole }: PoliciesOfRole, at: number): ToldTimes {
      const { roleArn, account } = ofRole
      // Of other accounts the backend tells what limits the buckets that are asked for.
      const ofBuckets = Object.entries(buckets).map(([bucket, policies]) => {
        const owner = bucketAccounts[bucket] ?? account
        return [bucket, JSON.stringify([policies, owner, resourceControl[owner]])] as const
      })
      const own = [roleArn, JSON.stringify([ofRole, resourceControl[account]])] as const
      const times = [own, ...ofBuckets].map((part) => tellPart(part, at))
      const changes = times.flatMap(({ changedAt }) => changedAt ?? [])
      return {
        since: Math.max(...times.map(({ since }) => since)),
        ...(changes.length > 0 && { changedAt: Math.max(...changes) }),
      }
    },
  }
})
