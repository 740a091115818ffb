import type {
  AdminConfirmSignUpCommandInput,
  AdminConfirmSignUpCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { endCode } from '../../codes/verificationCodes.ts'
import { notAuthorized } from '../../errors.ts'
import { postConfirmation } from '../../triggers/signUpTriggers.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** Confirms a sign-up without its code, which proves no address and no number. */
export const adminConfirmSignUp: Operation<AdminConfirmSignUpCommandInput, AdminConfirmSignUpCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, ClientMetadata: true },
  async run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    if (user.status !== 'UNCONFIRMED') throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)
    const confirmed = { ...user, status: 'CONFIRMED', modifiedAt: context.clock() } as const
    context.store.transaction(() => {
      users.save(confirmed)
      endCode(context, { pool, username: user.username, purpose: 'signUp' }, 'expired')
    })
    await postConfirmation(context, pool, confirmed, { ...input, source: 'ConfirmSignUp' })
    return {}
  },
}
