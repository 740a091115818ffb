import type { ServiceId } from '#iam/requirements/types.ts'
import type { Backend } from './backend.ts'
import { globalRegion, isGlobal } from './globalServices.ts'
import type { Call } from './identifyCall.ts'
import { anonymousCaller, type Caller } from '../callers/caller.ts'
import type { FoundPrincipal } from '../callers/principals.ts'
import { isRoleSession } from '../callers/userSession.ts'
import {
  badSessionToken,
  expiredSession,
  missingAuthentication,
  unknownAccessKey,
} from '../signing/authenticationErrors.ts'
import { type Signed, verifySignature } from '../signing/verifySignature.ts'
import type { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'

/** Who makes a request, and what the signature says besides; `signed` is absent where nothing was signed. */
export interface Signer {
  readonly caller: Caller
  readonly signed?: Signed<unknown>
}

/**
 * Verifies the signature and finds who made it. S3 alone knows callers who sign nothing; operations that are no matter
 * of IAM are not looked at.
 * @throws AwsError in the service's own words.
 */
export function authenticate(
  request: HttpRequest,
  call: Call,
  facts: { service: ServiceId; backend: Backend; now: number },
): Signer {
  const { authorization } = call.operation
  if (authorization === 'public' || authorization === 'accessToken') return { caller: anonymousCaller }
  const { service, backend, now } = facts
  const authentication = verifySignature(request, {
    service,
    region: isGlobal(service) ? globalRegion : backend.region,
    now,
    ...(call.document && { body: call.document }),
    secretOf(accessKeyId, sessionToken) {
      const found = backend.principals.find(accessKeyId, sessionToken)
      if (found.kind !== 'found') return refusal(found.kind, service, accessKeyId)
      // IAM takes no sessions of GetSessionToken without a second factor, and there is none here.
      const { session } = found.caller
      return service === 'iam' && session && !isRoleSession(session) ? badSessionToken(service) : found
    },
  })
  if (authentication.kind === 'signed') return { caller: authentication.credentials.caller, signed: authentication }
  if (service === 's3' && authorization === 'permission') return { caller: anonymousCaller }
  throw missingAuthentication(service)
}

function refusal(problem: Exclude<FoundPrincipal['kind'], 'found'>, service: ServiceId, accessKeyId: string): AwsError {
  switch (problem) {
    case 'unknown key':
      return unknownAccessKey(service, accessKeyId)
    case 'bad token':
      return badSessionToken(service)
    case 'expired':
      return expiredSession(service)
  }
}
