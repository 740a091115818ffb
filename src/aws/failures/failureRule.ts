/** The shape of one row of the classifier. Rows are tried in order (spec pains C.X); the first that applies speaks. */
import type { CallIdentity } from '../call/callIdentity.ts'
import type { Failure, Paste } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'

/** What is known of a call that failed. */
export interface FailedCall extends CallIdentity {
  /** Where the request went; undefined when it was never sent. */
  readonly url?: string | undefined
  readonly method?: string | undefined
  /** Names of the headers that the request carried, in lower case. */
  readonly headerNames?: readonly string[] | undefined
  /** The device was offline when the call was made, so that nothing left. */
  readonly wasOffline?: boolean | undefined
  readonly identityPoolId?: string | undefined
  /** Of a call for credentials: nobody was signed in. */
  readonly isGuest?: boolean | undefined
}

type Text = string | ((error: SdkError, call: FailedCall) => string)

export interface FailureRule {
  readonly kind: Failure['kind']
  /** Error codes, as AWS spells them. Left out: any. */
  readonly codes?: readonly string[]
  /** What AWS's sentence must contain. Left out: anything. */
  readonly message?: RegExp
  /** HTTP statuses. Left out: any. */
  readonly statuses?: readonly number[]
  /** What cannot be said with the three above. */
  readonly when?: (error: SdkError, call: FailedCall) => boolean
  /** One sentence: what went wrong. */
  readonly cause: Text
  /** What that is concluded from, where the code does not say it. */
  readonly evidence?: Text
  /** What to do now. */
  readonly fix: Text
  /** The same as text to put somewhere. */
  readonly paste?: (error: SdkError, call: FailedCall) => readonly Paste[]
  /** It was done all the same, if it changes something: the answer says so. */
  readonly wasDone?: true
}
