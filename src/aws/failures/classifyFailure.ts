import type { CallIdentity } from '../call/callIdentity.ts'
import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import { clockRules } from './clockRules.ts'
import type { FailureRule } from './failureRule.ts'
import { identityRules } from './identityRules.ts'
import { serviceRules } from './serviceRules.ts'

const rules: readonly FailureRule[] = [...clockRules, ...identityRules, ...serviceRules]

/** Names an answer of AWS that is neither a denial nor expiry: its kind, its cause in one sentence, the evidence, what to do. Pure. */
export function classifyFailure(error: SdkError, call: CallIdentity): Failure {
  const rule = rules.find((candidate) => applies(candidate, error, call))
  const text = (value: FailureRule['cause']) => (typeof value === 'function' ? value(error, call) : value)
  const answered = `AWS answered ${[error.status, error.code].filter((part) => part !== undefined && part !== String(error.status)).join(' ')}.`
  return {
    kind: rule?.kind ?? 'unknown',
    cause: rule ? text(rule.cause) : `${call.operation} failed.`,
    evidence: rule?.evidence ? text(rule.evidence) : answered,
    fix: rule ? text(rule.fix) : 'Open the call to see what was sent and what came back.',
    code: error.code,
    ...(error.message && { message: error.message }),
    ...(error.messages.length > 0 && { messages: error.messages }),
    ...(error.status !== undefined && { status: error.status }),
    ...(error.requestId && { requestId: error.requestId }),
  }
}

function applies(rule: FailureRule, error: SdkError, call: CallIdentity): boolean {
  if (rule.codes && !rule.codes.includes(error.code)) return false
  if (rule.statuses && !rule.statuses.includes(error.status ?? 0)) return false
  if (rule.message && !rule.message.test(error.message)) return false
  return rule.when ? rule.when(error, call) : true
}
