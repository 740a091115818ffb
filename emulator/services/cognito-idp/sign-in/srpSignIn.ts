/**
 * USER_SRP_AUTH: the password is proved without being sent. Two calls, with the server's numbers sealed in SECRET_BLOCK
 * in between.
 */
import type { OperationContext } from '../../operation.ts'
import { type DeviceOwner, findDevice, requireDevice } from '../devices/devices.ts'
import { incorrectUsernameOrPassword } from '../errors.ts'
import { srpName } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { simulatedPassword, userNamed } from '../users/userNamed.ts'
import { type PoolUser, PoolUsers } from '../users/users.ts'
import { afterPassword } from './afterFirstFactor.ts'
import {
  invalidSession,
  markUsed,
  newSession,
  openSession,
  openSrpSession,
  requireUsable,
  sealSession,
  type SrpSession,
} from './authSessions.ts'
import { countFailure, refuseWhileLocked } from './lockout.ts'
import { type Parameters, requiredParameter, type SignInPlace, type SignInStep } from './signInStep.ts'
import { beginExchange, isFreshTimestamp, isRightProof, proofIn } from './srpExchange.ts'

type PasswordProof = Exclude<SrpSession['step'], 'DEVICE_SRP'>

/** @param step what the secret block is good for. */
export function startSrpSignIn(
  context: OperationContext,
  place: SignInPlace,
  parameters: Parameters,
  step: PasswordProof = 'SRP',
): SignInStep {
  const { pool, client } = place
  const name = requiredParameter(parameters, 'USERNAME')
  const srpA = requiredParameter(parameters, 'SRP_A')
  if (client.secret !== undefined) requireSecretHash(client, name, parameters.SECRET_HASH)
  const { id, user } = userNamed(context.store, place, name, 'User does not exist.')
  refuseWhileLocked(context, pool, id)

  const { salt, verifier } = user?.password ?? simulatedPassword(pool, id)
  const numbers = beginExchange(context, srpA, verifier)
  const session = newSession(context, client, 'PASSWORD_VERIFIER', id, parameters.DEVICE_KEY)
  const secrets: SrpSession = { ...session, step, ...numbers }
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: sealSession(context, pool, session),
    ChallengeParameters: {
      SALT: salt,
      SRP_B: numbers.B,
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
  const { user, deviceKey } = provenBySrp(context, place, responses, { step: 'SRP', sealedSession })
  return afterPassword(context, place, user, deviceKey)
}

interface ProvenBySrp {
  readonly user: PoolUser
  readonly deviceKey: string | undefined
  /** Of both calls. */
  readonly sessionId: string
}

/** Whose password was proved, and from which device. @throws NotAuthorizedException */
export function provenBySrp(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  { step, sealedSession }: { readonly step: PasswordProof; readonly sealedSession: string | undefined },
): ProvenBySrp {
  const { pool, client } = place
  const name = requiredParameter(responses, 'USERNAME')
  const proof = proofIn(responses)
  if (client.secret !== undefined) requireSecretHash(client, name, responses.SECRET_HASH)
  const session = sealedSession ? openSession(pool, client, 'PASSWORD_VERIFIER', sealedSession) : undefined
  if (sealedSession !== undefined && !session) throw invalidSession()

  const opened = openSrpSession(pool, client, step, proof.secretBlock)
  if (!opened || (session && session.id !== opened.id)) throw incorrectUsernameOrPassword()
  requireUsable(context, opened)
  refuseWhileLocked(context, pool, opened.userId)

  const users = new PoolUsers(context.store, pool)
  const user = users.get(opened.userId)
  const isNamed = name === opened.userId || (user !== undefined && users.find(name)?.username === user.username)
  const { verifier } = user?.password ?? simulatedPassword(pool, opened.userId)
  const isProof = isRightProof(opened, { poolName: srpName(pool), userId: opened.userId, verifier }, proof)
  if (!user || !isProof || !isNamed) {
    countFailure(context, pool, opened.userId)
    throw incorrectUsernameOrPassword()
  }
  if (!isFreshTimestamp(proof.timestamp, context.clock())) throw incorrectUsernameOrPassword()
  const deviceKey = deviceOf(context, { pool, username: user.username }, responses.DEVICE_KEY, opened.deviceKey)
  markUsed(context, opened)
  return { user, deviceKey, sessionId: opened.id }
}

/**
 * Before the proof is used up: a client whose device is unknown sends it again without the device. A key of the first
 * call counts only if it is known, since the client cannot take that one back.
 */
function deviceOf(
  { store }: OperationContext,
  owner: DeviceOwner,
  given: string | undefined,
  earlier: string | undefined,
): string | undefined {
  if (given !== undefined) return requireDevice(store, owner, given).key
  return earlier === undefined ? undefined : findDevice(store, owner, earlier)?.key
}
