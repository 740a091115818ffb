import type { ForgotPasswordCommandInput, ForgotPasswordCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { deliveryDetails } from '../codes/messages.ts'
import { issueCode } from '../codes/verificationCodes.ts'
import { invalidParameter, notAuthorized } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { hidesUsers } from '../pools/clientRules.ts'
import { recoveryContacts } from '../pools/poolRules.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { simulatedRecipient, userNamed } from '../users/userNamed.ts'
import { contactOf, verifiedContact } from '../users/verifiedContact.ts'

/** Sends a code for a new password. Who cannot be reached gets the same answer where the client hides who exists. */
export const forgotPassword: Operation<ForgotPasswordCommandInput, ForgotPasswordCommandOutput> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    Username: true,
    SecretHash: true,
    UserContextData: threatProtectionOnly,
    AnalyticsMetadata: analyticsOnly,
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { Username: name = '' } = input
    requireSecretHash(client, name, input.SecretHash)
    if (recoveryContacts(pool).length === 0) throw notAuthorized('Contact administrator to reset password.')
    const { id, user } = userNamed(context.store, { pool, client }, name)
    countAttempt(context, pool, id, 'ForgotPassword')
    if (user?.enabled && user.status === 'FORCE_CHANGE_PASSWORD') {
      throw notAuthorized('User password cannot be reset in the current state.')
    }
    const contacts = recoveryContacts(pool)
    const recipient = user && verifiedContact(user, contacts)
    if (!user?.enabled || !recipient) {
      if (hidesUsers(client)) {
        const pretended = user && contacts.flatMap((contact) => contactOf(user, contact) ?? [])[0]
        return { CodeDeliveryDetails: deliveryDetails(pretended ?? simulatedRecipient(pool, name)) }
      }
      if (user && !user.enabled) throw notAuthorized('User is disabled.')
      throw invalidParameter(
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      )
    }
    remarkTriggers(context, pool, ['CustomMessage'])
    const target = { pool, username: user.username, purpose: 'forgotPassword' } as const
    return { CodeDeliveryDetails: context.store.transaction(() => issueCode(context, target, recipient)) }
  },
}
