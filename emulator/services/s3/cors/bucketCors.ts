/**
 * Which pages may call S3: those that the bucket's own configuration allows. Without a bucket AWS has no rule that could
 * allow it (Amazon S3 User Guide, "Using cross-origin resource sharing").
 */
import { type CorsQuestion, type CorsSettings, type CorsVerdict, openToPages } from '../../cors.ts'
import { type BucketAddress, bucketAddress } from '../bucketAddress.ts'
import { bucketRows } from '../rows.ts'
import { type CorsRule, matchingCorsRule } from './corsRules.ts'

const notEnabled = 'CORS is not enabled for this bucket.'
/** S3's own spelling. */
const noRuleMatches =
  'This CORS request is not allowed. This is usually because the evalution of Origin, request method / ' +
  "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec."

export function bucketCors(question: CorsQuestion, settings: CorsSettings): CorsVerdict {
  const { store } = settings
  const forBucketList = settings.forBucketList && !settings.isStrict
  const { bucket, rest } = addressOf(question)
  if (bucket === undefined) {
    return forBucketList ? openToPages(question, settings) : { refused: notEnabled, resource: 'SERVICE' }
  }
  const resource = rest === '/' ? 'BUCKET' : 'OBJECT'
  const row = bucketRows(store).get(bucket)
  if (!row) {
    const createsBucket = question.method === 'PUT' && resource === 'BUCKET'
    return forBucketList && createsBucket ? openToPages(question, settings) : { refused: 'Bucket not found', resource }
  }
  const rules = row.corsRules ?? []
  const rule = matchingCorsRule(rules, question)
  if (rule) return { headers: headersOf(rule, question.origin) }
  return { refused: rules.length === 0 ? notEnabled : noRuleMatches, resource }
}

/** A name that is not UTF-8 is no bucket's. */
function addressOf({ request }: CorsQuestion): BucketAddress {
  try {
    return bucketAddress(request)
  } catch {
    return { bucket: request.rawPath, rest: '/', isInHost: false }
  }
}

function headersOf(rule: CorsRule, origin: string): Record<string, string> {
  const everyone = rule.AllowedOrigins?.includes('*') ?? false
  const exposed = rule.ExposeHeaders ?? []
  return {
    'access-control-allow-origin': everyone ? '*' : origin,
    'access-control-allow-methods': (rule.AllowedMethods ?? []).join(', '),
    ...(!everyone && { 'access-control-allow-credentials': 'true' }),
    ...(exposed.length > 0 && { 'access-control-expose-headers': exposed.join(', ') }),
    ...(rule.MaxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.MaxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}
