import { dueTime } from './dueTime.ts'
import { type DescribedObject, ruleMatches } from './ruleMatches.ts'
import type { Lifecycle } from './storedLifecycle.ts'

/**
 * `x-amz-expiration` of a current object: when it expires, and by which rule, of several the first to come (S3-227).
 * @param object.lastModified milliseconds since 1970.
 * @returns undefined where no rule ends it.
 * @example expirationHeader(...) === 'expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="Rule%20for%20logs"'
 */
export function expirationHeader(
  { rules }: Lifecycle,
  object: DescribedObject & { readonly lastModified: number },
): string | undefined {
  const ends = rules
    .filter((rule) => ruleMatches(rule, object))
    .flatMap(({ ID = '', Expiration: { Date: date, Days } = {} }) => {
      if (date) return [{ ID, at: date.getTime() }]
      return Days === undefined ? [] : [{ ID, at: dueTime(object.lastModified, Days) }]
    })
  const [first] = ends.toSorted((a, b) => a.at - b.at)
  return first && `expiry-date="${new Date(first.at).toUTCString()}", rule-id="${encodeURIComponent(first.ID)}"`
}
