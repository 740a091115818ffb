import type {
  AdminResetUserPasswordCommandInput,
  AdminResetUserPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { issueCode } from '../../codes/verificationCodes.ts'
import { invalidParameter, notAuthorized } from '../../errors.ts'
import { triggersOnly } from '../../heldByNobody.ts'
import { recoveryContacts } from '../../pools/poolRules.ts'
import { remarkTriggers } from '../../pools/triggers.ts'
import { userOfPool } from '../../users/userOfPool.ts'
import { verifiedContact } from '../../users/verifiedContact.ts'

/** The password is good for nothing any more, and a code for a new one is sent. */
export const adminResetUserPassword: Operation<
  AdminResetUserPasswordCommandInput,
  AdminResetUserPasswordCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, ClientMetadata: triggersOnly },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    if (!user.enabled) throw notAuthorized('User is disabled.')
    if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') {
      throw notAuthorized('User password cannot be reset in the current state.')
    }
    // Where people cannot help themselves, an administrator can.
    const own = recoveryContacts(pool)
    const recipient = verifiedContact(user, own.length > 0 ? own : ['phone_number', 'email'])
    if (!recipient) {
      throw invalidParameter(
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      )
    }
    remarkTriggers(context, pool, ['CustomMessage'])
    context.store.transaction(() => {
      users.save({ ...user, status: 'RESET_REQUIRED', modifiedAt: context.clock() })
      issueCode(context, { pool, username: user.username, purpose: 'forgotPassword' }, recipient)
    })
    return {}
  },
}
