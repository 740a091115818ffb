import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import { isReading } from '../guard/isReading.ts'
import { accountRules } from './accountRules.ts'
import { answerRules } from './answerRules.ts'
import { clockRules } from './clockRules.ts'
import type { FailedCall, FailureRule } from './failureRule.ts'
import { identityRules } from './identityRules.ts'
import { serviceRules } from './serviceRules.ts'
import { unnamedFailure } from './unnamedFailure.ts'

const rules: readonly FailureRule[] = [
  ...answerRules,
  ...clockRules,
  ...accountRules,
  ...identityRules,
  ...serviceRules,
]

/** Names an answer of AWS that is neither a denial nor expiry: its kind, its cause in one sentence, the evidence, what to do. Pure. */
export function classifyFailure(error: SdkError, call: FailedCall): Failure {
  const unnamed = unnamedFailure(error, call)
  const rule = rules.find((candidate) => applies(candidate, error, call))
  if (!rule) return unnamed
  const text = (value: FailureRule['cause']) => (typeof value === 'function' ? value(error, call) : value)
  const paste = rule.paste?.(error, call)
  return {
    ...unnamed,
    kind: rule.kind,
    cause: text(rule.cause),
    fix: text(rule.fix),
    ...(rule.evidence && { evidence: text(rule.evidence) }),
    ...(paste && paste.length > 0 && { paste }),
    ...(rule.wasDone && !isReading(call.operation) && { mayBeDone: true as const }),
  }
}

function applies(rule: FailureRule, error: SdkError, call: FailedCall): boolean {
  if (rule.codes && !rule.codes.includes(error.code)) return false
  if (rule.statuses && !rule.statuses.includes(error.status ?? 0)) return false
  if (rule.message && !rule.message.test(error.message)) return false
  return rule.when ? rule.when(error, call) : true
}
