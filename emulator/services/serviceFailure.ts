/** How services fail where somebody asked for it, as far as they differ: each row has its own (request/faults). */
import { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'

/** Of the request that is to fail. */
export interface FailureFacts {
  readonly request: Pick<HttpRequest, 'rawPath' | 'rawQuery' | 'headers'>
  /** Milliseconds since 1970. */
  readonly at: number
  /** The emulator's own. */
  readonly region: string
}

export type ServiceFailure =
  | {
      /** For people, in one line. */
      readonly words: string
      /** What is answered in the operation's place. */
      readonly error: (facts: FailureFacts) => AwsError
      /** Pages cannot read the answer: it comes without the headers of CORS. */
      readonly hiddenFromPages?: true
    }
  | {
      readonly words: string
      /** The header that pages cannot read, in lower case. */
      readonly hides: string
    }

export type ServiceFailures = Readonly<Record<string, ServiceFailure>>

/** What most services say to who asks too often. */
export const rateExceeded = (): AwsError => new AwsError('Throttling', 'Rate exceeded', { status: 400 })

export const throttling: ServiceFailure = {
  words: 'Throttled: Throttling, Rate exceeded (400)',
  error: rateExceeded,
}

/** The same from Cognito. */
export const tooManyRequestsError = (): AwsError =>
  new AwsError('TooManyRequestsException', 'Rate exceeded', { status: 400 })

export const tooManyRequests: ServiceFailure = {
  words: 'Throttled: TooManyRequestsException, Rate exceeded (400)',
  error: tooManyRequestsError,
}

/** The same from the services of the REST JSON protocol. */
export const throttlingException: ServiceFailure = {
  words: 'Throttled: ThrottlingException, Rate exceeded (429)',
  error: () => new AwsError('ThrottlingException', 'Rate exceeded', { status: 429 }),
}
