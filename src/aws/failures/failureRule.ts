/** The shape of one row of the classifier. Rows are tried in order (spec pains C.X); the first that applies speaks. */
import type { CallIdentity } from '../call/callIdentity.ts'
import type { Failure } from '../call/outcome.ts'
import type { SdkError } from '../call/sdkError.ts'

type Text = string | ((error: SdkError, call: CallIdentity) => string)

export interface FailureRule {
  readonly kind: Failure['kind']
  /** Error codes, as AWS spells them. Left out: any. */
  readonly codes?: readonly string[]
  /** What AWS's sentence must contain. Left out: anything. */
  readonly message?: RegExp
  /** HTTP statuses. Left out: any. */
  readonly statuses?: readonly number[]
  /** What cannot be said with the three above. */
  readonly when?: (error: SdkError, call: CallIdentity) => boolean
  /** One sentence: what went wrong. */
  readonly cause: Text
  /** What that is concluded from, where the code does not say it. */
  readonly evidence?: Text
  /** What to do now. */
  readonly fix: Text
}
