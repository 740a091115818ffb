import type { LifecycleRule } from '@aws-sdk/client-s3'
import { ruleFilter } from './ruleFilter.ts'

/** What rules look at of an object or one of its versions. */
export interface DescribedObject {
  readonly key: string
  /** Bytes; 0 of a delete marker. */
  readonly size: number
  readonly tags: Readonly<Record<string, string>>
}

/** Whether a rule is in force and about this object. A rule by tags is about no object without them all. */
export function ruleMatches(rule: LifecycleRule, { key, size, tags }: DescribedObject): boolean {
  if (rule.Status !== 'Enabled') return false
  const filter = ruleFilter(rule)
  return (
    key.startsWith(filter.prefix) &&
    size > filter.above &&
    size < filter.below &&
    filter.tags.every(({ Key = '', Value }) => Object.hasOwn(tags, Key) && tags[Key] === Value)
  )
}
