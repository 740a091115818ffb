/** A bucket's CORS configuration (Amazon S3 User Guide, "Using cross-origin resource sharing"). */
import type { CorsQuestion } from '../../cors.ts'

/** One rule of a bucket's CORS configuration, as PutBucketCors takes it. */
export interface CorsRule {
  readonly AllowedOrigins?: readonly string[] | undefined
  readonly AllowedMethods?: readonly string[] | undefined
  readonly AllowedHeaders?: readonly string[] | undefined
  readonly ExposeHeaders?: readonly string[] | undefined
  readonly MaxAgeSeconds?: number | undefined
}

/** The first rule that allows the origin, the method and every header, as S3 chooses it. */
export function matchingCorsRule(
  rules: readonly CorsRule[],
  question: Pick<CorsQuestion, 'origin' | 'method' | 'headers'>,
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.AllowedOrigins?.some((pattern) => matches(pattern, question.origin)) &&
      rule.AllowedMethods?.includes(question.method) &&
      question.headers.every((name) =>
        rule.AllowedHeaders?.some((pattern) => matches(pattern.toLowerCase(), name.toLowerCase())),
      ),
  )
}

/** At most one `*` in a pattern stands for any characters, none included. Origins are case-sensitive. */
function matches(pattern: string, value: string): boolean {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === value
  const head = pattern.slice(0, star)
  const tail = pattern.slice(star + 1)
  return value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail)
}
