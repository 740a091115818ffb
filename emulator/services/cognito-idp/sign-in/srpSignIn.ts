/**
 * USER_SRP_AUTH: the password is proved without being sent. Two calls, with the server's numbers sealed in SECRET_BLOCK
 * in between.
 */
import { equalBytes } from '../../../crypto/equalBytes.ts'
import type { OperationContext } from '../../operation.ts'
import { incorrectUsernameOrPassword, invalidParameter } from '../errors.ts'
import { claimSignature, N, publicValue, sessionKey } from '../passwords/srp.ts'
import { srpName } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { simulatedPassword, userNamed } from '../users/userNamed.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import { afterPassword } from './afterPassword.ts'
import type { AuthSession, SrpSession } from './authSessions.ts'
import { invalidSession, markUsed, newSession, openSession, requireUsable, sealSession } from './authSessions.ts'
import { isFreshTimestamp } from './isFreshTimestamp.ts'
import { countFailure, refuseWhileLocked } from './lockout.ts'
import type { Parameters, SignInPlace, SignInStep } from './signInStep.ts'
import { requiredParameter } from './signInStep.ts'

/** 3072 bits have 768 hexadecimal digits; clients may write leading zeros. */
const longestPublicValue = 772

export function startSrpSignIn(context: OperationContext, place: SignInPlace, parameters: Parameters): SignInStep {
  const { pool, client } = place
  const name = requiredParameter(parameters, 'USERNAME')
  const A = clientPublicValue(requiredParameter(parameters, 'SRP_A'))
  requireSecretHash(client, name, parameters.SECRET_HASH)
  const { id, user } = userNamed(context.store, place, name, 'User does not exist.')
  refuseWhileLocked(context, pool, id)

  const { salt, verifier } = user?.password ?? simulatedPassword(pool, id)
  const b = BigInt(`0x${Buffer.from(context.random.bytes(32)).toString('hex')}`)
  const B = publicValue(BigInt(`0x${verifier}`), b)
  const session = newSession(context, client, 'PASSWORD_VERIFIER', id)
  const secrets: SrpSession = { ...session, step: 'SRP', A: A.toString(16), B: B.toString(16), b: b.toString(16) }
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: sealSession(context, pool, session),
    ChallengeParameters: {
      SALT: salt,
      SRP_B: B.toString(16),
      SECRET_BLOCK: sealSession(context, pool, secrets),
      USERNAME: id,
      USER_ID_FOR_SRP: id,
    },
  }
}

/** @param sealedSession clients of before 2018 send none. */
export function finishSrpSignIn(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  return afterPassword(context, place, provenBySrp(context, place, responses, sealedSession))
}

/** Whose password was proved. @throws NotAuthorizedException */
export function provenBySrp(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): PoolUser {
  const { pool, client } = place
  const name = requiredParameter(responses, 'USERNAME')
  const secretBlock = requiredParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const signature = requiredParameter(responses, 'PASSWORD_CLAIM_SIGNATURE')
  const timestamp = requiredParameter(responses, 'TIMESTAMP')
  requireSecretHash(client, name, responses.SECRET_HASH)
  const session = sealedSession ? openSession(pool, client, 'PASSWORD_VERIFIER', sealedSession) : undefined
  if (sealedSession !== undefined && !session) throw invalidSession()

  const opened = openSession(pool, client, 'SRP', secretBlock)
  if (!opened || !isSrpSession(opened) || (session && session.id !== opened.id)) throw incorrectUsernameOrPassword()
  requireUsable(context, opened)
  refuseWhileLocked(context, pool, opened.userId)

  const users = new PoolUsers(context.store, pool)
  const user = users.get(opened.userId)
  const isNamed = name === opened.userId || (user !== undefined && users.find(name)?.username === user.username)
  const { verifier } = user?.password ?? simulatedPassword(pool, opened.userId)
  const key = sessionKey({ A: hex(opened.A), B: hex(opened.B), b: hex(opened.b), verifier: hex(verifier) })
  const claim = {
    poolName: srpName(pool),
    userId: opened.userId,
    secretBlock: Buffer.from(secretBlock, 'base64'),
    timestamp,
  }
  const isProof = equalBytes(claimSignature(key, claim), Buffer.from(signature, 'base64'))
  if (!user || !isProof || !isNamed) {
    countFailure(context, pool, opened.userId)
    throw incorrectUsernameOrPassword()
  }
  if (!isFreshTimestamp(timestamp, context.clock())) throw incorrectUsernameOrPassword()
  markUsed(context, opened)
  return user
}

/** A multiple of N would make the shared secret 0 for any password (RFC 5054, 2.5.4). */
function clientPublicValue(text: string): bigint {
  if (text.length > longestPublicValue || !/^[0-9a-f]+$/i.test(text)) {
    throw invalidParameter('SRP_A is not a valid public value.')
  }
  const A = hex(text)
  if (A % N === 0n) throw invalidParameter('SRP_A is not a valid public value.')
  return A
}

function isSrpSession(session: AuthSession): session is SrpSession {
  return session.step === 'SRP'
}

function hex(text: string): bigint {
  return BigInt(`0x${text}`)
}
