/** What a Principal element must look like. Follows the IAM User Guide, "AWS JSON policy elements: Principal". */
import type { PrincipalElement } from '../../types.ts'
import { inside, type ProblemList } from './problems.ts'
import { readObject, readTexts, refuseUnknownFields } from './values.ts'

const types = ['AWS', 'Federated', 'Service', 'CanonicalUser'] as const

const accountOrId = /^(\d{12}|(AROA|AIDA|AGPA|ASIA)[A-Z0-9]{12,})$/
const iamArn = /^arn:[\w-]+:iam::\d{12}:(root|user\/.+|role\/.+)$/
/** As the S3 User Guide names CloudFront's origin access identities. */
const originAccessIdentity = /^arn:[\w-]+:iam::cloudfront:user\/CloudFront Origin Access Identity [A-Z0-9]+$/
const sessionArn = /^arn:[\w-]+:sts::\d{12}:(assumed-role\/[^/]+\/[^/]+|federated-user\/.+)$/

function awsProblem(text: string): string | undefined {
  if (text === '*' || accountOrId.test(text)) return undefined
  if (text.includes('*') || text.includes('?')) return 'cannot have a wildcard: only "*" alone stands for everyone'
  if (iamArn.test(text) || sessionArn.test(text) || originAccessIdentity.test(text)) return undefined
  return 'must be an account of 12 digits, "*", or the ARN of an account root, user, role or session'
}

const nonEmpty = (text: string) => (text === '' ? 'must not be empty' : undefined)

/** Reads `"*"` or a map of principal types. */
export function readPrincipal(value: unknown, path: string, problems: ProblemList): PrincipalElement | undefined {
  if (value === '*') return value
  if (typeof value === 'string') {
    problems.add(path, 'must be "*" or a map such as { "AWS": ... }', value)
    return undefined
  }
  const fields = readObject(value, path, problems)
  if (!fields) return undefined
  refuseUnknownFields(fields, types, path, problems)
  if (fields.size === 0) problems.add(path, 'must name at least one principal')
  const principal: Partial<Record<(typeof types)[number], string | readonly string[]>> = {}
  for (const type of types) {
    if (!fields.has(type)) continue
    const texts = readTexts(fields.get(type), inside(path, type), problems, type === 'AWS' ? awsProblem : nonEmpty)
    if (texts !== undefined) principal[type] = texts
  }
  return principal
}
