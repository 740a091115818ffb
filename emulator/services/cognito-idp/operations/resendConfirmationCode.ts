import type {
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { emailDelivery } from '../codes/mails.ts'
import { issueCode } from '../codes/verificationCodes.ts'
import { invalidParameter } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { clientAndPool } from '../pools/userPools.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { simulatedEmail, userNamed } from '../users/userNamed.ts'

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
    if (!user?.attributes.email) return { CodeDeliveryDetails: emailDelivery(simulatedEmail(pool, name)) }
    // The Authenticator compares this sentence to know that there is nothing left to confirm.
    if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.')
    const target = { pool, username: user.username, purpose: 'signUp' } as const
    const { email } = user.attributes
    return { CodeDeliveryDetails: context.store.transaction(() => issueCode(context, target, email)) }
  },
}
