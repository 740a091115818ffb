import type {
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { requireContact } from '../codes/requireContact.ts'
import { issueCode, liveCode } from '../codes/verificationCodes.ts'
import { invalidParameter } from '../errors.ts'
import { triggersOnly } from '../heldByNobody.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { signedInUser } from '../users/signedInUser.ts'

/** A new code for the signed-in person's address: the one that waits to replace the present one, if there is one. */
export const getUserAttributeVerificationCode: Operation<
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, AttributeName: true, ClientMetadata: triggersOnly },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    const contact = requireContact(input.AttributeName)
    const target = { pool, username: user.username, purpose: contact } as const
    const to = liveCode(context, target)?.to ?? user.attributes[contact]
    if (to === undefined) throw invalidParameter(`The user has no ${contact} to verify.`)
    countAttempt(context, pool, user.username, 'GetUserAttributeVerificationCode')
    remarkTriggers(context, pool, ['CustomMessage'])
    return { CodeDeliveryDetails: context.store.transaction(() => issueCode(context, target, { contact, to })) }
  },
}
