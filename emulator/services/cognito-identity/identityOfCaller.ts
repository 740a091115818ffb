import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { OperationContext } from '../operation.ts'
import { type CheckedLogin, checkLogins } from './checkLogins.ts'
import { identityForLogins, requireGuest } from './identityOf.ts'
import { requireGuestAccess } from './requirePool.ts'
import type { Identity, IdentityPool } from './rows.ts'

/** An identity whose caller has shown to be it. */
export interface ShownIdentity {
  readonly identity: Identity
  readonly amr: readonly string[]
  /** The login that decides; undefined for a guest. With several the first one does: AWS does not say which. */
  readonly login: DecidingLogin | undefined
}

/** What of a login the role and the session tags hang on. */
export interface DecidingLogin extends Pick<CheckedLogin, 'provider' | 'providerKey' | 'claims'> {
  /** Session tags that the token names itself; they stand in the place of those of the pool's map. */
  readonly tokenTags?: Readonly<Record<string, string>>
}

/**
 * Who an identity id with these logins is, which both flows ask first. Links logins on the way: run it in a
 * transaction.
 * @throws AwsError with the identity pool's words for every reason against it.
 */
export function identityOfCaller(
  given: Identity,
  pool: IdentityPool,
  logins: Readonly<Record<string, string>> | undefined,
  context: OperationContext,
): ShownIdentity {
  if (Object.keys(logins ?? {}).length === 0) {
    requireGuest(given)
    requireGuestAccess(pool)
    return { identity: given, amr: guestAmr, login: undefined }
  }
  const checked = checkLogins(logins, pool, context)
  const identity = identityForLogins(given, pool, checked, context)
  context.remark({
    about: 'identity',
    detail: { given: given.id, answered: identity.id, wasGuest: given.logins.length === 0 },
  })
  const amr = checked.flatMap(({ provider, subject }) => authenticatedAmr(provider, subject))
  return { identity, amr: [...new Set(amr)], login: checked[0] }
}
