import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import { isReading } from '../guard/isReading.ts'
import type { FailedCall } from './failureRule.ts'

/** A request that got no answer, where what would ask again could not be loaded either. */
export function unansweredFailure({ code, message }: SdkError, { url, wasOffline, operation }: FailedCall): Failure {
  const isOffline = globalThis.navigator?.onLine === false
  const left = url !== undefined && !wasOffline
  return {
    code,
    ...(message && { message }),
    kind: isOffline ? 'offline' : 'network',
    cause: isOffline ? 'This device is offline.' : 'Nothing answers.',
    evidence: isOffline
      ? 'The browser says that it has no network.'
      : 'A part of this page could not be loaded either.',
    fix: 'Try again when the connection is back.',
    ...(left && !isReading(operation) && { mayBeDone: true }),
  }
}
