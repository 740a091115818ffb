/** What the key signs, and what the key is made of (AWS IAM user guide, "Create a signed AWS API request", steps 2 to 4). */

export const algorithm = 'AWS4-HMAC-SHA256'
export const terminator = 'aws4_request'

export interface Scope {
  /** `20260102`. */
  readonly date: string
  readonly region: string
  readonly service: string
}

/** `20260102/us-east-1/s3/aws4_request`. */
export function scopeText({ date, region, service }: Scope): string {
  return `${date}/${region}/${service}/${terminator}`
}

/** What is signed one after the other to make the key: the secret with `AWS4` before it signs the first, each answer the next. */
export function keySteps({ date, region, service }: Scope): readonly [string, string, string, string] {
  return [date, region, service, terminator]
}

/**
 * @param timestamp `20260102T030405Z`
 * @param canonicalHash hex SHA-256 of the canonical request
 */
export function stringToSign(timestamp: string, scope: Scope, canonicalHash: string): string {
  return `${algorithm}\n${timestamp}\n${scopeText(scope)}\n${canonicalHash}`
}
