import type { PolicyProblem } from '../../../iam/policy/parse/problems.ts'
import { AwsError } from '../../wire/awsError.ts'

/** S3's own sentences for what is wrong with a bucket policy. It has few, and they do not name the place. */
export const policyMessages = {
  json: 'Policies must be valid JSON and the first byte must be \'{\'',
  version: 'The policy must contain a valid version string',
  effect: 'Invalid effect in policy',
  principal: 'Invalid principal in policy',
  action: 'Policy has invalid action',
  resource: 'Policy has invalid resource',
  condition: 'Policy has an invalid condition',
  size: 'Policy exceeds the maximum allowed document size.',
  other: 'This policy contains invalid Json',
} as const

const byElement: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)(Not)?Principal\b/, policyMessages.principal],
  [/(^|\.)(Not)?Action\b/, policyMessages.action],
  [/(^|\.)(Not)?Resource\b/, policyMessages.resource],
  [/(^|\.)Condition\b/, policyMessages.condition],
  [/(^|\.)Effect$/, policyMessages.effect],
  [/^Version$/, policyMessages.version],
]

/** The sentence that S3 has for a problem of the document. */
export function sentenceFor({ path, reason }: PolicyProblem): string {
  if (reason.startsWith('must be JSON') || (path === '' && reason === 'must be an object')) return policyMessages.json
  if (/characters/.test(reason)) return policyMessages.size
  const missing = /^needs (?:an? )?(\w+)/.exec(reason)?.[1]
  if (missing !== undefined) return `Missing required field ${missing}`
  const element = /(\w+)$/.exec(path)?.[1]
  if (/is not an element|must be spelled/.test(reason)) return `Unknown field ${element ?? path}`
  return byElement.find(([place]) => place.test(path))?.[1] ?? policyMessages.other
}

/** @param detail where and why, for people. */
export function malformedPolicy(message: string, detail: string): AwsError {
  return new AwsError('MalformedPolicy', message, { status: 400, members: { Detail: detail } })
}
