/** WEB_AUTHN: a passkey proves who holds it, with a signature over the session's challenge. */
import type { OperationContext } from '../../../operation.ts'
import { incorrectUsernameOrPassword } from '../../errors.ts'
import type { PoolUser } from '../../users/users.ts'
import { passkeysOf, usablePasskeys } from '../../webauthn/passkeys.ts'
import { readAssertion } from '../../webauthn/readCredential.ts'
import { relyingPartyId, userVerification } from '../../webauthn/relyingParty.ts'
import { userHandle } from '../../webauthn/userHandle.ts'
import { verifyAssertion } from '../../webauthn/verifyAssertion.ts'
import { credentialNotValid } from '../../webauthn/webAuthnErrors.ts'
import type { AuthSession } from '../authSessions.ts'
import { invalidSession, markUsed, newSession, requireUsable, sealSession } from '../authSessions.ts'
import type { Parameters, SignInPlace, SignInStep } from '../signInStep.ts'
import { requiredParameter } from '../signInStep.ts'
import { allProven, firstFactorProven } from './firstFactorProven.ts'
import { countsForBoth, factorsOfUser } from './firstFactors.ts'
import { sessionOwner } from './sessionOwner.ts'

interface PasskeySession extends AuthSession {
  readonly step: 'WEB_AUTHN'
  /** base64url. */
  readonly challenge: string
}

export function startPasskey(context: OperationContext, { pool, client }: SignInPlace, user: PoolUser): SignInStep {
  const challenge = Buffer.from(context.random.bytes(32)).toString('base64url')
  const session: PasskeySession = { ...newSession(context, client, 'WEB_AUTHN', user.username), challenge }
  const options = {
    challenge,
    timeout: 60_000,
    rpId: relyingPartyId(context.store, pool),
    allowCredentials: usablePasskeys(context.store, pool, user).map(([id, { transports }]) => ({
      type: 'public-key',
      id,
      transports,
    })),
    userVerification: userVerification(pool),
  }
  return {
    ChallengeName: 'WEB_AUTHN',
    Session: sealSession(context, pool, session),
    ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
    AvailableChallenges: ['WEB_AUTHN'],
  }
}

/** Whatever is wrong with a passkey is one answer; the decision log tells what it was. */
export async function answerPasskey(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): Promise<SignInStep> {
  const { pool } = place
  const text = requiredParameter(responses, 'CREDENTIAL')
  const { session, user } = sessionOwner(context, place, responses, { step: 'WEB_AUTHN', sealed: sealedSession })
  if (!isPasskeySession(session)) throw invalidSession()
  const read = readAssertion(parsed(text))
  if (!read) throw credentialNotValid()
  const rpId = relyingPartyId(context.store, pool)
  const isOffered = user && factorsOfUser(context.store, pool, user).includes('WEB_AUTHN')
  if (!user || !rpId || !isOffered) throw incorrectUsernameOrPassword()

  const key = [pool.id, user.username, read.credential.id] as const
  const passkey = usablePasskeys(context.store, pool, user).find(([id]) => id === read.credential.id)?.[1]
  if (!passkey) throw refused(context, 'The passkey is not one of this user’s.')
  const verified = await verifyAssertion(read, {
    challenge: session.challenge,
    rpId,
    userVerification: userVerification(pool),
    passkey,
    userHandle: userHandle(user),
  })
  if (!verified.isProof) throw refused(context, verified.why)
  return context.store.transaction(() => {
    // Two answers may have been checked at the same time.
    requireUsable(context, session)
    if (passkeysOf(context.store).get(key)?.counter !== passkey.counter) throw incorrectUsernameOrPassword()
    passkeysOf(context.store).set(key, { ...passkey, counter: verified.counter })
    markUsed(context, session)
    return (countsForBoth(pool) ? allProven : firstFactorProven)(context, place, user)
  })
}

function refused(context: OperationContext, why: string) {
  context.remark({ about: 'passkey', detail: { refused: why } })
  return incorrectUsernameOrPassword()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPasskeySession(session: AuthSession): session is PasskeySession {
  return session.step === 'WEB_AUTHN'
}
