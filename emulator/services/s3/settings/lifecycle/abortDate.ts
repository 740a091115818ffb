import { dueTime } from './dueTime.ts'
import { ruleMatches } from './ruleMatches.ts'
import type { Lifecycle } from './storedLifecycle.ts'

/**
 * When an upload in parts that nobody completes is aborted, and by which rule: of several the first to come. Rules by tags
 * or sizes say nothing of uploads (S3-224).
 * @param upload.initiated milliseconds since 1970, as is the answer's `at`.
 * @returns undefined where no rule ends it.
 */
export function abortDate(
  { rules }: Lifecycle,
  { key, initiated }: { readonly key: string; readonly initiated: number },
): { readonly at: number; readonly rule: string } | undefined {
  const ends = rules
    .filter((rule) => ruleMatches(rule, { key, size: 0, tags: {} }))
    .flatMap(({ ID = '', AbortIncompleteMultipartUpload: { DaysAfterInitiation: days } = {} }) =>
      days === undefined ? [] : [{ at: dueTime(initiated, days), rule: ID }],
    )
  return ends.toSorted((a, b) => a.at - b.at)[0]
}
