import { defineStore } from 'pinia'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { ToldTimes } from './correctPrediction.ts'

/**
 * Remembers across pages since when policies are told as they are: those of a role, and those of each bucket by itself, for pages ask
 * for different buckets.
 */
export const useToldSince = defineStore('told-since', () => {
  const parts = new Map<string, ToldTimes & { readonly text: string }>()

  function tellPart([name, text]: readonly [string, string], at: number): ToldTimes {
    const before = parts.get(name)
    const isSame = before?.text === text
    const now = isSame ? before : { text, since: at, ...(before && { changedAt: at }) }
    parts.set(name, now)
    return now
  }

  return {
    /** @param at when they were asked for, in milliseconds since 1970 */
    tell({ buckets, ...ofRole }: PoliciesOfRole, at: number): ToldTimes {
      const texts = [
        [ofRole.roleArn, JSON.stringify(ofRole)] as const,
        ...Object.entries(buckets).map(([bucket, policies]) => [bucket, JSON.stringify(policies)] as const),
      ]
      const times = texts.map((part) => tellPart(part, at))
      const changes = times.flatMap(({ changedAt }) => changedAt ?? [])
      return {
        since: Math.max(...times.map(({ since }) => since)),
        ...(changes.length > 0 && { changedAt: Math.max(...changes) }),
      }
    },
  }
})
