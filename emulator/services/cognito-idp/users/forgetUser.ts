import type { OperationContext } from '../../operation.ts'
import { endAllCodes } from '../codes/verificationCodes.ts'
import { forgetAllDevices } from '../devices/devices.ts'
import { forgetToken } from '../mfa/softwareTokens.ts'
import type { UserPool } from '../pools/userPools.ts'
import { forgetAttempts } from '../sign-in/attemptLimits.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { forgetAllSignIns } from '../tokens/refreshTokens.ts'
import { forgetPasskeys } from '../webauthn/passkeys.ts'
import type { PoolUser } from './users.ts'
import { PoolUsers } from './users.ts'

/** A user goes, and with them everything that was kept about them. Inside a transaction. */
export function forgetUser(context: OperationContext, pool: UserPool, user: PoolUser): void {
  const { store } = context
  const { username } = user
  new PoolUsers(store, pool).delete(user)
  forgetAllSignIns(store, pool.id, username)
  forgetAllDevices(store, { pool, username })
  forgetToken(store, { pool, username })
  forgetPasskeys(store, pool, username)
  endAllCodes(context, pool, username)
  forgetAttempts(context, pool, username)
  forgetFailures(context, pool, username)
}
