/** One rule of a bucket's CORS configuration, as PutBucketCors takes it. */
export interface CorsRule {
  readonly AllowedOrigins?: readonly string[] | undefined
  readonly AllowedMethods?: readonly string[] | undefined
  readonly AllowedHeaders?: readonly string[] | undefined
  readonly ExposeHeaders?: readonly string[] | undefined
  readonly MaxAgeSeconds?: number | undefined
}

/** What a browser says before or with a request. */
export interface CorsQuestion {
  readonly origin: string
  /** The method of the request itself, also in its preflight. */
  readonly method: string
  /** Header names that a preflight asks for; empty for the request itself. */
  readonly headers: readonly string[]
}

/** The first rule that allows the origin, the method and every header, as S3 chooses it. */
export function matchingCorsRule(rules: readonly CorsRule[], question: CorsQuestion): CorsRule | undefined {
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
