import type {
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { requireEmailAttribute } from '../codes/requireEmailAttribute.ts'
import { endCode, requireCode } from '../codes/verificationCodes.ts'
import { emailTakenAsAlias } from '../errors.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { signedInUser } from '../users/signedInUser.ts'

/** The code proves the address that it was mailed to, which is then the person's address. */
export const verifyUserAttribute: Operation<VerifyUserAttributeCommandInput, VerifyUserAttributeCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, AttributeName: true, Code: true },
  run(input, context) {
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    requireEmailAttribute(input.AttributeName)
    const { Code: code = '' } = input
    countAttempt(context, pool, user.username, 'VerifyUserAttribute')
    const target = { pool, username: user.username, purpose: 'email' } as const
    const { email } = requireCode(context, target, code)
    context.store.transaction(() => {
      if (users.hasEmail(email, user.username)) throw emailTakenAsAlias()
      users.save({
        ...user,
        attributes: { ...user.attributes, email, email_verified: 'true' },
        modifiedAt: context.clock(),
      })
      endCode(context, target, 'used')
    })
    return {}
  },
}
