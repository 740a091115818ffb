import type { CallIdentity } from '../call/callIdentity.ts'
import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'

/** What AWS answered, where no rule names it: the evidence, and where to read more. */
export function unnamedFailure(error: SdkError, call: CallIdentity): Failure {
  const answer = [error.status, error.code].filter((part) => part !== undefined && part !== String(error.status))
  return {
    kind: 'unknown',
    cause: `${call.operation} failed.`,
    evidence: `AWS answered ${answer.join(' ')}.`,
    fix: 'Open the call to see what was sent and what came back.',
    code: error.code,
    ...(error.message && { message: error.message }),
    ...(error.messages.length > 0 && { messages: error.messages }),
    ...(error.status !== undefined && { status: error.status }),
    ...(error.requestId && { requestId: error.requestId }),
  }
}
