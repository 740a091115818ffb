/** Failures that every service has: those of the network, and those that each words as it words its other errors. */
import type { AnyOperation } from '../../services/operation.ts'
import type { Service } from '../../services/service.ts'
import type { FailureFacts, ServiceFailure } from '../../services/serviceFailure.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { HttpRequest } from '../../wire/message.ts'
import { internalError } from '../toAwsError.ts'

/** What can happen to an answer on its way. */
export type Mishap =
  /** Nothing was done, and the connection ends without an answer. */
  | 'dropped'
  /** Nothing was done, and nothing comes, until the client gives up. */
  | 'silent'
  /** It was done; the connection ends in the middle of the answer. */
  | 'cut'
  /** It was done; the answer's document ends in its middle. */
  | 'malformed'
  /** It was done; the answer comes late. */
  | 'slow'
  /** Pages may not ask, or cannot read what is answered. */
  | 'no-cors'

/** Layers whose refusals AWS words, whatever policies of them there are here. */
export type RefusingLayer = 'service control' | 'resource control' | 'VPC endpoint' | 'session'

export type Failure =
  | ServiceFailure
  | { readonly words: string; readonly mishap: Mishap; readonly takesMilliseconds?: true }
  | { readonly words: string; readonly layer: RefusingLayer; fits(operation: AnyOperation): boolean }
  | {
      readonly words: string
      /** Only of requests that are signed: others have no credentials that could have expired. */
      readonly ofSigned: true
      error(facts: FailureFacts, service: Service): AwsError
    }
  | { readonly words: string; error(facts: FailureFacts, service: Service): AwsError }

const hour = 3_600_000
/** Of a presigned address. */
const signedDate = /(?:^|&)X-Amz-Date=([^&]*)/i
const signature = /(?:^|&)X-Amz-Signature=/i

const isSignedOperation = ({ authorization }: AnyOperation) =>
  authorization === 'permission' || authorization === 'identity'
const asksPolicies = ({ authorization }: AnyOperation) => authorization === 'permission'

const refusedBy = (layer: RefusingLayer, words: string): Failure => ({ words, layer, fits: asksPolicies })

/** By name, in the order in which they are offered. */
const everywhere: Readonly<Record<string, Failure>> = {
  'internal-error': {
    words: 'A problem of the service itself (500)',
    error: (_, service) => internalError(service),
  },
  unavailable: {
    words: 'The service is not available for now (503)',
    error: () =>
      new AwsError('ServiceUnavailable', 'The request has failed due to a temporary failure of the server.', {
        status: 503,
      }),
  },
  'expired-credentials': {
    words: 'The credentials have expired: ExpiredToken',
    ofSigned: true,
    error: (_, { signing }) => signing.errors.expiredSession(),
  },
  'clock-skew': {
    words: "This device's clock is an hour behind: the request was signed too long ago",
    ofSigned: true,
    error({ request, at }, { signing }) {
      const timestamp = request.headers['x-amz-date'] ?? signedDate.exec(request.rawQuery)?.[1] ?? ''
      const { code, message, ...error } = signing.tooLate({ timestamp }, at + hour)
      const headers = { ...error.headers, date: new Date(at + hour).toUTCString() }
      const { status, members } = error
      return new AwsError(code, message, { ...(status !== undefined && { status }), members: { ...members }, headers })
    },
  },
  'denied-by-organization': refusedBy('service control', "Refused by the organization's service control policy (SCP)"),
  'denied-by-resource-control': refusedBy(
    'resource control',
    "Refused by the organization's resource control policy (RCP)",
  ),
  'denied-by-endpoint': refusedBy('VPC endpoint', 'Refused by the policy of a VPC endpoint'),
  'denied-by-session': refusedBy('session', 'Refused by a session policy'),
  'no-cors': { words: 'No CORS: pages may not ask, or cannot read the answer', mishap: 'no-cors' },
  dropped: { words: 'The connection ends before the answer; nothing was done', mishap: 'dropped' },
  cut: { words: 'The connection ends in the middle of the answer; it was done', mishap: 'cut' },
  silent: { words: 'No answer at all, until the client gives up; nothing was done', mishap: 'silent' },
  slow: { words: 'The answer comes late', mishap: 'slow', takesMilliseconds: true },
  malformed: { words: 'The answer is no whole XML or JSON; it was done', mishap: 'malformed' },
}

/** What can be had of a service, by name: its own failures first. */
export function failuresOf({ failures = {} }: Service): Readonly<Record<string, Failure>> {
  return { ...failures, ...everywhere }
}

/** Whether an operation can fail so. */
export function fits(failure: Failure, operation: AnyOperation): boolean {
  if ('ofSigned' in failure) return isSignedOperation(operation)
  return 'fits' in failure ? failure.fits(operation) : true
}

/** Whether a request of an operation that can fail so can: S3 takes some without a signature. */
export function fitsRequest(
  failure: Failure,
  { headers, rawQuery }: Pick<HttpRequest, 'headers' | 'rawQuery'>,
): boolean {
  return !('ofSigned' in failure) || headers.authorization !== undefined || signature.test(rawQuery)
}
