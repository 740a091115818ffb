/** C6: signed with a clock that is off. The SDK has already corrected itself and tried again when it could. */
import type { Paste } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'
import type { FailureRule } from './failureRule.ts'
import { toleratedClockMs } from './toleratedClockMs.ts'

/** AWS's time minus this device's, in milliseconds, from the error body or the Date header. */
function offsetMs(error: SdkError): number | undefined {
  const time = Date.parse(error.fields['ServerTime'] ?? error.headers['date'] ?? '')
  return Number.isNaN(time) ? undefined : time - Date.now()
}

function cause(error: SdkError): string {
  const offset = offsetMs(error)
  if (offset === undefined || Math.abs(offset) < 60_000) return 'AWS refuses the time at which the request was signed.'
  const minutes = Math.round(Math.abs(offset) / 60_000)
  return `This device's clock is ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${offset > 0 ? 'behind' : 'ahead of'} AWS's.`
}

/** For programs on a device whose clock cannot be set. */
function paste(error: SdkError): readonly Paste[] {
  const offset = offsetMs(error)
  if (offset === undefined || Math.abs(offset) < 60_000) return []
  return [
    {
      label: 'Where the clock cannot be set: the offset of it, in milliseconds, for a client of the SDK',
      language: 'typescript',
      text: `new S3Client({ systemClockOffset: ${Math.round(offset / 1000) * 1000} })`,
    },
  ]
}

const common = {
  kind: 'clock',
  cause,
  evidence: (error: SdkError) =>
    `AWS answered ${error.code}; its own time was ${error.fields['ServerTime'] ?? error.headers['date'] ?? 'not said'}.`,
  fix: 'Set the clock of this device by network time, then try again.',
  paste,
} as const

export const clockRules: readonly FailureRule[] = [
  { ...common, codes: ['RequestTimeTooSkewed', 'RequestInTheFuture'] },
  {
    ...common,
    codes: ['SignatureDoesNotMatch', 'InvalidSignatureException', 'RequestExpired'],
    message: /Signature (not yet current|expired)/,
  },
  {
    ...common,
    codes: ['SignatureDoesNotMatch', 'InvalidSignatureException'],
    when: (error) => Math.abs(offsetMs(error) ?? 0) > toleratedClockMs,
  },
]
