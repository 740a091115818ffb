import type { DeleteUserCommandInput, DeleteUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { forgetUser } from '../users/forgetUser.ts'
import { signedInUser } from '../users/signedInUser.ts'

/** The person leaves the pool, and with them everything that was kept about them. */
export const deleteUser: Operation<DeleteUserCommandInput, DeleteUserCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    context.store.transaction(() => forgetUser(context, pool, user))
    return {}
  },
}
