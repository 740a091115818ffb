import type { LifecycleRule, Tag } from '@aws-sdk/client-s3'

/** Which objects a rule is about, whichever of the three ways it says so. */
export interface RuleFilter {
  readonly prefix: string
  /** All of them. */
  readonly tags: readonly Tag[]
  /** Bytes, excluded. */
  readonly above: number
  /** Bytes, excluded. */
  readonly below: number
  /** Whether the rule speaks of sizes. */
  readonly hasSize: boolean
}

export function ruleFilter({ Prefix, Filter = {} }: Pick<LifecycleRule, 'Prefix' | 'Filter'>): RuleFilter {
  const { And } = Filter
  const { Prefix: prefix = Prefix ?? '', ObjectSizeGreaterThan, ObjectSizeLessThan } = And ?? Filter
  return {
    prefix,
    tags: And?.Tags ?? (Filter.Tag ? [Filter.Tag] : []),
    above: ObjectSizeGreaterThan ?? -1,
    below: ObjectSizeLessThan ?? Infinity,
    hasSize: ObjectSizeGreaterThan !== undefined || ObjectSizeLessThan !== undefined,
  }
}
