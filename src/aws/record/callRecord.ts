/** One call to AWS as the recorder keeps it. Holds no secret: credentials, tokens, passwords and codes are left out before anything is stored. */
import type { Denial, Failure } from '../call/outcome.ts'
import type { RecordedService } from '../operations/serviceRows.ts'
import type { CallTimeline } from './callTimeline.ts'

export interface CallRecord {
  /** Made here; unique in this tab. Used in URLs: `/calls/<id>`. */
  readonly id: string
  readonly service: RecordedService
  /** AWS's operation name. */
  readonly operation: string
  /** What it was done on, for one line: `team-photos/shared/plan.txt`, `example.test`. */
  readonly target?: string
  /** The command's input as JSON can hold it; bodies and secrets are replaced by a note. Undefined for calls of Amplify. */
  readonly input?: Readonly<Record<string, unknown>>
  /** The click that caused it, in words: "Upload plan.txt". */
  readonly cause?: string
  /** The console, or Amplify, made it by itself: it follows from what somebody did before. */
  readonly followsUp?: true
  /** Made before what was asked for, to see whether that can go as it is meant: its answer is not what came of it. */
  readonly asksAhead?: true
  /** When the page that made it was loaded, in milliseconds since 1970: what was done ends with its page. */
  readonly page?: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Milliseconds; undefined while in flight. */
  readonly durationMs?: number
  /** Who signed it. Undefined for calls that Amplify makes unsigned (Cognito). */
  readonly role?: { readonly name: string; readonly arn: string }
  /** The access key that signed it, which is no secret. Tells whose calls these are before the role's name is known. */
  readonly accessKeyId?: string
  readonly outcome: 'in flight' | 'done' | 'denied' | 'expired' | 'failed' | 'aborted'
  readonly status?: number
  /** AWS's own request id; the decision log is keyed by it. */
  readonly requestId?: string
  readonly denial?: Denial
  readonly failure?: Failure
  readonly request?: RecordedMessage & { readonly method: string; readonly url: string }
  readonly response?: RecordedMessage
  /** What took how long; undefined for calls of Amplify, and for what was never sent. */
  readonly timeline?: CallTimeline
}

/** Headers in lower case with secrets replaced by `(hidden)`; body as text, cut at 16 kB, or a note about what it was. */
export interface RecordedMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
