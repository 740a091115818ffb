import type {
  AdminSetUserPasswordCommandInput,
  AdminSetUserPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, OperationContext } from '../../../operation.ts'
import { requirePasswordPolicy } from '../../passwords/passwordPolicy.ts'
import { endOfTemporaryPassword, settleTemporaryPassword } from '../../passwords/temporaryPassword.ts'
import { passwordPolicyOf } from '../../pools/poolRules.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { userOfPool } from '../../users/userOfPool.ts'
import { withPassword } from '../../users/withPassword.ts'

/** A password that an administrator chose: the user's own from now on, or one to be replaced at the next sign-in. */
export const adminSetUserPassword: Operation<AdminSetUserPasswordCommandInput, AdminSetUserPasswordCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, Password: true, Permanent: true },
  run(input, context) {
    const { pool, users, user } = userOfPool(input, context)
    const { Password: password = '', Permanent: isPermanent = false } = input
    requirePasswordPolicy(passwordPolicyOf(pool), password)
    const changed = withPassword(context, pool, user, password)
    context.store.transaction(() => {
      users.save(isPermanent ? changed : { ...changed, ...temporary(context, pool) })
      settleTemporaryPassword(context.store, { pool, username: user.username }, 'expired')
    })
    return {}
  },
}

function temporary(context: OperationContext, pool: UserPool) {
  return { status: 'FORCE_CHANGE_PASSWORD', temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool) } as const
}
