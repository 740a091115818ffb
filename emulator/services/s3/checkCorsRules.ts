import type { CORSRule } from '@aws-sdk/client-s3'
import { AwsError } from '../../wire/awsError.ts'

const methods = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE']
const mostRules = 100
const longestId = 255
const malformed = 'The XML you provided was not well-formed or did not validate against our published schema'

/**
 * What PutBucketCors refuses, in S3's words: other methods, more than one `*` in an origin or header, and any `*` in an
 * exposed header (each has to be named: S3-007).
 * @throws AwsError InvalidRequest or MalformedXML.
 */
export function checkCorsRules(rules: readonly CORSRule[]): void {
  if (rules.length === 0 || rules.some((rule) => !rule.AllowedMethods?.length || !rule.AllowedOrigins?.length)) {
    throw new AwsError('MalformedXML', malformed, { status: 400 })
  }
  if (rules.length > mostRules) throw invalid('The number of CORS rules should not exceed allowed limit of 100 rules.')
  for (const rule of rules) {
    if ((rule.ID?.length ?? 0) > longestId)
      throw invalid(`The ID of a CORS rule must not be longer than ${longestId} characters.`)
    for (const method of rule.AllowedMethods ?? []) {
      if (!methods.includes(method))
        throw invalid(`Found unsupported HTTP method in CORS config. Unsupported method is ${method}`)
    }
    for (const origin of rule.AllowedOrigins ?? []) {
      if (wildcards(origin) > 1) throw invalid(`AllowedOrigin "${origin}" can not have more than one wildcard.`)
    }
    for (const header of rule.AllowedHeaders ?? []) {
      if (wildcards(header) > 1) throw invalid(`AllowedHeader "${header}" can not have more than one wildcard.`)
    }
    for (const header of rule.ExposeHeaders ?? []) {
      if (wildcards(header) > 0) {
        throw invalid(
          `ExposeHeader "${header}" contains wildcard. We currently do not support wildcard for ExposeHeader.`,
        )
      }
    }
  }
}

function wildcards(text: string): number {
  return text.split('*').length - 1
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidRequest', message, { status: 400 })
}
