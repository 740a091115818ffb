/**
 * DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: a remembered device proves the secret that it made for itself. As with a
 * password, except that the group stands for the pool and the key for the user.
 */
import type { OperationContext } from '../../operation.ts'
import { deviceGroupKey, type OwnedDevice, requireDevice } from '../devices/devices.ts'
import { incorrectUsernameOrPassword } from '../errors.ts'
import type { PoolUser } from '../users/users.ts'
import {
  type AuthSession,
  invalidSession,
  markUsed,
  newSession,
  openSrpSession,
  requireUsable,
  sealSession,
  type SrpSession,
} from './authSessions.ts'
import { challengedUser } from './challengedUser.ts'
import { signedIn } from './signedIn.ts'
import { type Parameters, requiredParameter, type SignInPlace, type SignInStep } from './signInStep.ts'
import { beginExchange, isFreshTimestamp, isRightProof, proofIn } from './srpExchange.ts'

export function deviceChallenge(
  context: OperationContext,
  { pool, client }: SignInPlace,
  { username }: PoolUser,
  { key }: OwnedDevice,
): SignInStep {
  return {
    ChallengeName: 'DEVICE_SRP_AUTH',
    Session: sealSession(context, pool, newSession(context, client, 'DEVICE_SRP_AUTH', username, key)),
    ChallengeParameters: {},
  }
}

export function startDeviceSignIn(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { pool, client } = place
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['DEVICE_SRP_AUTH'])
  const device = rememberedDevice(context, place, session, responses)
  const srpA = requiredParameter(responses, 'SRP_A')
  const numbers = beginExchange(context, srpA, device.verifier)
  const next = newSession(context, client, 'DEVICE_PASSWORD_VERIFIER', user.username, device.key)
  const secrets: SrpSession = { ...next, step: 'DEVICE_SRP', ...numbers }
  markUsed(context, session)
  return {
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    Session: sealSession(context, pool, next),
    ChallengeParameters: {
      SALT: device.salt,
      SRP_B: numbers.B,
      SECRET_BLOCK: sealSession(context, pool, secrets),
      USERNAME: user.username,
      DEVICE_KEY: device.key,
    },
  }
}

export function finishDeviceSignIn(
  context: OperationContext,
  place: SignInPlace,
  responses: Parameters,
  sealedSession: string | undefined,
): SignInStep {
  const { pool, client } = place
  const { session, user } = challengedUser(context, place, { responses, sealedSession }, ['DEVICE_PASSWORD_VERIFIER'])
  const proof = proofIn(responses)
  const opened = openSrpSession(pool, client, 'DEVICE_SRP', proof.secretBlock)
  if (opened?.id !== session.id) throw incorrectUsernameOrPassword()
  requireUsable(context, opened)
  const { key, verifier } = rememberedDevice(context, place, session, responses)
  const poolName = deviceGroupKey({ pool, username: user.username })
  const isProof = isRightProof(opened, { poolName, userId: key, verifier }, proof)
  if (!isProof || !isFreshTimestamp(proof.timestamp, context.clock())) throw incorrectUsernameOrPassword()
  return context.store.transaction(() => {
    markUsed(context, session)
    return signedIn(context, place, user, key)
  })
}

/** The session's own device, which may have been forgotten meanwhile. @throws ResourceNotFoundException */
function rememberedDevice(
  { store }: OperationContext,
  { pool }: SignInPlace,
  { userId, deviceKey }: AuthSession,
  responses: Parameters,
): OwnedDevice {
  const device = requireDevice(store, { pool, username: userId }, requiredParameter(responses, 'DEVICE_KEY'))
  if (device.key !== deviceKey || !device.remembered) throw invalidSession()
  return device
}
