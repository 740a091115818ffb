import { anonymousCaller, type Caller } from '../callers/caller.ts'
import type { FoundPrincipal } from '../callers/principals.ts'
import type { OwnRequest } from '../services/ownOperation.ts'
import type { Service } from '../services/service.ts'
import type { AuthenticationErrors } from '../signing/signingRules.ts'
import { type Signed, type VerifyOptions, verifySignature } from '../signing/verifySignature.ts'
import type { AwsError } from '../wire/awsError.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { Backend } from './backend.ts'
import type { Call } from './identifyCall.ts'

/** Who makes a request, and what the signature says besides; `signed` is absent where nothing was signed. */
export interface Authenticated {
  readonly caller: Caller
  readonly signed?: Signed<unknown>
}

/**
 * Verifies the signature and finds who made it. Operations that are no matter of IAM are not looked at.
 * @throws AwsError in the service's own words.
 */
export function authenticate(
  request: HttpRequest,
  call: Pick<Call, 'operation' | 'document'>,
  facts: { service: Service; backend: Backend; now: number; own?: OwnRequest | undefined },
): Authenticated {
  const { authorization } = call.operation
  if (authorization === 'public' || authorization === 'accessToken') return { caller: anonymousCaller }
  const { service, backend, now, own } = facts
  const { errors, globalRegion } = service.signing
  const options: VerifyOptions<Extract<FoundPrincipal, { readonly kind: 'found' }>> = {
    rules: service.signing,
    region: globalRegion ?? backend.region,
    now,
    ...(call.document && { body: call.document }),
    secretOf(accessKeyId, sessionToken) {
      const found = backend.principals.find(accessKeyId, sessionToken)
      if (found.kind !== 'found') return rejection(found.kind, errors, accessKeyId)
      const { session } = found.caller
      return session && service.takesSession?.(session) === false ? errors.badSessionToken() : found
    },
  }
  const authentication = own ? own.verify(options) : verifySignature(request, options)
  if (authentication.kind === 'signed') return { caller: authentication.credentials.caller, signed: authentication }
  if (service.takesAnonymous && authorization === 'permission') return { caller: anonymousCaller }
  throw errors.missingAuthentication()
}

function rejection(
  problem: Exclude<FoundPrincipal['kind'], 'found'>,
  errors: AuthenticationErrors,
  accessKeyId: string,
): AwsError {
  switch (problem) {
    case 'unknown key':
      return errors.unknownAccessKey(accessKeyId)
    case 'bad token':
      return errors.badSessionToken()
    case 'expired':
      return errors.expiredSession()
  }
}
