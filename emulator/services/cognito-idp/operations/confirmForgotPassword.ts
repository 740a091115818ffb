import type {
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { codeMismatch, endCode, requireCode } from '../codes/verificationCodes.ts'
import { notAuthorized } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requirePasswordPolicy } from '../passwords/passwordPolicy.ts'
import { hidesUsers } from '../pools/clientRules.ts'
import { passwordPolicyOf } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { forgetFailures } from '../sign-in/lockout.ts'
import { userNamed } from '../users/userNamed.ts'
import { PoolUsers } from '../users/users.ts'
import { withPassword } from '../users/withPassword.ts'

/** The mailed code allows a new password. A password that breaks the policy costs neither the code nor an attempt. */
export const confirmForgotPassword: Operation<ConfirmForgotPasswordCommandInput, ConfirmForgotPasswordCommandOutput> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    Username: true,
    ConfirmationCode: true,
    Password: true,
    SecretHash: true,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { Username: name = '', ConfirmationCode: code = '', Password: password = '' } = input
    requireSecretHash(client, name, input.SecretHash)
    requirePasswordPolicy(passwordPolicyOf(pool), password)
    const { id, user } = userNamed(context.store, { pool, client }, name)
    countAttempt(context, pool, id, 'ConfirmForgotPassword')
    if (!user || (!user.enabled && hidesUsers(client))) throw codeMismatch()
    if (!user.enabled) throw notAuthorized('User is disabled.')

    remarkTriggers(context, pool, ['PostConfirmation'])
    const target = { pool, username: user.username, purpose: 'forgotPassword' } as const
    requireCode(context, target, code)
    context.store.transaction(() => {
      new PoolUsers(context.store, pool).save(withPassword(context, pool, user, password))
      endCode(context, target, 'used')
      forgetFailures(context, pool, user.username)
    })
    return {}
  },
}
