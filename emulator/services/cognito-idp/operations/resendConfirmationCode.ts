import type {
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { deliveryDetails } from '../codes/messages.ts'
import { sendSignUpCode, signUpRecipient } from '../codes/signUpCode.ts'
import { invalidParameter } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { simulatedRecipient, userNamed } from '../users/userNamed.ts'

/** A new sign-up code; the former one ends. */
export const resendConfirmationCode: Operation<
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput
> = {
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
    const { id, user } = userNamed(context.store, { pool, client }, name)
    countAttempt(context, pool, id, 'ResendConfirmationCode')
    if (!user) return { CodeDeliveryDetails: deliveryDetails(simulatedRecipient(pool, name)) }
    // The Authenticator compares this sentence to know that there is nothing left to confirm.
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.')
    if (!signUpRecipient(pool, user)) {
      throw invalidParameter('Cannot resend codes. Auto verification not turned on.')
    }
    remarkTriggers(context, pool, ['CustomMessage'])
    return context.store.transaction(() => sendSignUpCode(context, pool, user))
  },
}
