import type {
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { requireEmailAttribute } from '../codes/requireEmailAttribute.ts'
import { issueCode, liveCode } from '../codes/verificationCodes.ts'
import { invalidParameter } from '../errors.ts'
import { triggersOnly } from '../heldByNobody.ts'
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
    requireEmailAttribute(input.AttributeName)
    const target = { pool, username: user.username, purpose: 'email' } as const
    const email = liveCode(context, target)?.email ?? user.attributes.email
    if (email === undefined) throw invalidParameter('The user has no email to verify.')
    countAttempt(context, pool, user.username, 'GetUserAttributeVerificationCode')
    return { CodeDeliveryDetails: context.store.transaction(() => issueCode(context, target, email)) }
  },
}
