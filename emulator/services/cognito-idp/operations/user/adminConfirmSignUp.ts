import type {
  AdminConfirmSignUpCommandInput,
  AdminConfirmSignUpCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { endCode } from '../../codes/verificationCodes.ts'
import { notAuthorized } from '../../errors.ts'
import { triggersOnly } from '../../heldByNobody.ts'
import { remarkTriggers } from '../../pools/triggers.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** Confirms a sign-up without its code, which proves no address and no number. */
export const adminConfirmSignUp: Operation<AdminConfirmSignUpCommandInput, AdminConfirmSignUpCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, ClientMetadata: triggersOnly },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    if (user.status !== 'UNCONFIRMED') throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)
    remarkTriggers(context, pool, ['PostConfirmation'])
    context.store.transaction(() => {
      users.save({ ...user, status: 'CONFIRMED', modifiedAt: context.clock() })
      endCode(context, { pool, username: user.username, purpose: 'signUp' }, 'expired')
    })
    return {}
  },
}
