import type { DeleteUserCommandInput, DeleteUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { endAllCodes } from '../codes/verificationCodes.ts'
import { forgetAttempts } from '../sign-in/attemptLimits.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { forgetAllSignIns } from '../tokens/refreshTokens.ts'
import { signedInUser } from '../users/signedInUser.ts'
import { forgetPasskeys } from '../webauthn/passkeys.ts'

/** The person leaves the pool, and with them everything that was kept about them. */
export const deleteUser: Operation<DeleteUserCommandInput, DeleteUserCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    context.store.transaction(() => {
      users.delete(user)
      forgetAllSignIns(context.store, pool.id, user.username)
      endAllCodes(context, pool, user.username)
      forgetAttempts(context, pool, user.username)
      forgetFailures(context, pool, user.username)
      forgetPasskeys(context.store, pool, user.username)
    })
    return {}
  },
}
