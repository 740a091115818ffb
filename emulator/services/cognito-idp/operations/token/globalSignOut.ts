import type { GlobalSignOutCommandInput, GlobalSignOutCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { revokeAllSignIns } from '../../tokens/refreshTokens.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** Ends all sign-ins of the person, on every device. */
export const globalSignOut: Operation<GlobalSignOutCommandInput, GlobalSignOutCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    context.store.transaction(() => revokeAllSignIns(context.store, pool.id, user.username))
    return {}
  },
}
