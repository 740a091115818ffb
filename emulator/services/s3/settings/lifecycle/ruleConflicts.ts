import type { LifecycleRule } from '@aws-sdk/client-s3'
import { invalidRequest } from '../settingErrors.ts'

/**
 * Rules in the first form, which has no filter, are about separate prefixes or take separate actions; those in the second
 * may meet, and the earliest of their actions counts (S3-224).
 * @throws AwsError InvalidRequest
 */
export function checkConflicts(rules: readonly LifecycleRule[]): void {
  const first = rules.filter(({ Filter }) => Filter === undefined)
  if (first.length > 0 && first.length < rules.length) {
    throw invalidRequest('Base level prefix cannot be used in V2, prefixes are only supported in the Filter.')
  }
  first.forEach((rule, index) => {
    for (const other of first.slice(index + 1)) checkPair(rule, other)
  })
}

function checkPair(rule: LifecycleRule, other: LifecycleRule): void {
  const [a, b] = [rule.Prefix ?? '', other.Prefix ?? '']
  if (a === b) throw invalidRequest(`Found two rules with same prefix '${a}'`)
  if (!a.startsWith(b) && !b.startsWith(a)) return
  const [action] = actionsOf(rule).filter((name) => actionsOf(other).includes(name))
  if (action !== undefined) {
    throw invalidRequest(`Found overlapping prefixes '${a}' and '${b}' for same action type '${action}'`)
  }
}

function actionsOf(rule: LifecycleRule): readonly string[] {
  return [
    ...(rule.Expiration ? ['Expiration'] : []),
    ...(rule.Transitions?.length ? ['Transition'] : []),
    ...(rule.NoncurrentVersionExpiration ? ['NoncurrentVersionExpiration'] : []),
    ...(rule.NoncurrentVersionTransitions?.length ? ['NoncurrentVersionTransition'] : []),
    ...(rule.AbortIncompleteMultipartUpload ? ['AbortIncompleteMultipartUpload'] : []),
  ]
}
