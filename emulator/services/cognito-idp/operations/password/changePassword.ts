import type { ChangePasswordCommandInput, ChangePasswordCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { incorrectUsernameOrPassword } from '../../errors.ts'
import { requireUnusedPassword } from '../../passwords/passwordHistory.ts'
import { requirePasswordPolicy } from '../../passwords/passwordPolicy.ts'
import { isPassword } from '../../passwords/storedPassword.ts'
import { passwordPolicyOf, srpName } from '../../pools/poolRules.ts'
import { countAttempt } from '../../sign-in/attemptLimits.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { withPassword } from '../../users/withPassword.ts'

/** A signed-in person replaces the password that they know. Their sign-ins stay. */
export const changePassword: Operation<ChangePasswordCommandInput, ChangePasswordCommandOutput> = {
  authorization: 'accessToken',
  honours: { ProposedPassword: true, AccessToken: true, PreviousPassword: true },
  run(input, context) {
    const { PreviousPassword: previous = '', ProposedPassword: proposed = '' } = input
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    requirePasswordPolicy(passwordPolicyOf(pool), proposed)
    countAttempt(context, pool, user.username, 'ChangePassword')
    if (!isPassword(user.password, { poolName: srpName(pool), userId: user.username }, previous)) {
      throw incorrectUsernameOrPassword()
    }
    requireUnusedPassword(pool, user, proposed)
    context.store.transaction(() => users.save(withPassword(context, pool, user, proposed)))
    return {}
  },
}
