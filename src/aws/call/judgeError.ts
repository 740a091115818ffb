/** Decides what a thrown error means: given up, expired, refused by policy, or failed (spec pains C.X, in its order). */
import type { FailedCall } from '../failures/failureRule.ts'
import { unansweredFailure } from '../failures/unansweredFailure.ts'
import { unnamedFailure } from '../failures/unnamedFailure.ts'
import type { CallRecord } from '../record/callRecord.ts'
import { NoCredentialsError } from '../session/credentials.ts'
import type { Denial, Failure } from './outcome.ts'
import { readSdkError, type SdkError } from './sdkError.ts'

/** An outcome that is not `done`, before it has the id of its call. */
export type Judgment =
  | { readonly kind: 'denied'; readonly denial: Denial }
  | { readonly kind: 'expired'; readonly message: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'aborted' }

export interface JudgedCall extends FailedCall {
  readonly signal?: AbortSignal
}

const expiredCodes = new Set(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'RequestExpired'])
/** Credentials that AWS no longer knows, as after a reset of the emulator. */
const forgottenCodes = new Set([
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidToken',
])
const endedSession = /Token expired|Token is inactive|(Refresh|Access) Token has (expired|been revoked)/i
const deniedCodes = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'Forbidden', '403'])

/** Judges whatever the SDK or the signer threw. */
export async function judgeError(thrown: unknown, call: JudgedCall): Promise<Judgment> {
  if (thrown instanceof NoCredentialsError) return { kind: 'expired', message: 'Nobody is signed in.' }
  return judgeFacts(readSdkError(thrown), call)
}

/** Judges an error that has been read already. */
export async function judgeFacts(error: SdkError, call: JudgedCall): Promise<Judgment> {
  if (call.signal?.aborted || error.code === 'AbortError') return { kind: 'aborted' }
  if (error.noAnswer && !hasAwsCode(error)) return { kind: 'failed', failure: await explainSilence(error, call) }
  const expired = expiryOf(error)
  if (expired) return { kind: 'expired', message: expired }
  if (isDenial(error)) return { kind: 'denied', denial: await denialOf(error) }
  return { kind: 'failed', failure: await nameFailure(error, call) }
}

/** What asks again comes with the first silence; where nothing can be loaded, nothing answers. */
async function explainSilence(error: SdkError, call: FailedCall): Promise<Failure> {
  try {
    const { diagnoseSilence } = await import('../failures/diagnoseSilence.ts')
    return await diagnoseSilence(error, call)
  } catch {
    return unansweredFailure(error, call)
  }
}

/**
 * The rules come with the first failure: nobody needs them before the sign-in form. Where they cannot be loaded, what AWS answered
 * is told all the same.
 */
async function nameFailure(error: SdkError, call: FailedCall): Promise<Failure> {
  try {
    const { classifyFailure } = await import('../failures/classifyFailure.ts')
    return classifyFailure(error, call)
  } catch {
    return unnamedFailure(error, call)
  }
}

/** The members of a call record that a judgment settles. */
export function recordOf(judgment: Judgment): Pick<CallRecord, 'outcome' | 'denial' | 'failure'> {
  if (judgment.kind === 'denied') return { outcome: 'denied', denial: judgment.denial }
  if (judgment.kind === 'failed') return { outcome: 'failed', failure: judgment.failure }
  return { outcome: judgment.kind }
}

function expiryOf(error: SdkError): string | undefined {
  if (expiredCodes.has(error.code) && !/Signature expired/.test(error.message)) return 'The credentials have expired.'
  if (forgottenCodes.has(error.code)) return 'AWS does not know these credentials any more.'
  if (error.code === 'NotAuthorizedException' && endedSession.test(error.message))
    return 'The sign-in has expired or was ended elsewhere.'
  return undefined
}

/** Trust problems also say AccessDenied; they are about getting a role, not about using one. */
function isDenial(error: SdkError): boolean {
  return deniedCodes.has(error.code) && !/AssumeRoleWithWebIdentity/.test(error.message)
}

/** The sentence's grammar comes with the first refusal; where it cannot be loaded, the refusal is told all the same. */
async function denialOf(error: SdkError): Promise<Denial> {
  const said = await import('./readDenial.ts').then(
    ({ readDenial }) => readDenial(error.message),
    () => ({ explicit: false }),
  )
  return {
    ...said,
    code: error.code === '403' || error.code === 'Forbidden' ? 'AccessDenied' : error.code,
    message: error.message,
    status: error.status ?? 403,
    ...(error.requestId && { requestId: error.requestId }),
  }
}

/** Amplify throws Cognito's errors without a status when the header was not readable; their names tell. */
function hasAwsCode(error: SdkError): boolean {
  return /Exception$/.test(error.code)
}
