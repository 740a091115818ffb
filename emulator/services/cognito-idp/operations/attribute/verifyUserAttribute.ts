import type {
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { requireContact } from '../../codes/requireContact.ts'
import { endCode, requireCode } from '../../codes/verificationCodes.ts'
import { countAttempt } from '../../sign-in/attemptLimits.ts'
import { requireFreeAliases } from '../../users/freeName.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** The code proves the address or number that it was sent to, which is then the person's. */
export const verifyUserAttribute: Operation<VerifyUserAttributeCommandInput, VerifyUserAttributeCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, AttributeName: true, Code: true },
  run(input, context) {
    const { pool, user, users } = signedInUser(context, input.AccessToken)
    const contact = requireContact(input.AttributeName)
    const { Code: code = '' } = input
    countAttempt(context, pool, user.username, 'VerifyUserAttribute')
    const target = { pool, username: user.username, purpose: contact } as const
    const { to } = requireCode(context, target, code)
    context.store.transaction(() => {
      const proven = { [contact]: to, [`${contact}_verified`]: 'true' }
      requireFreeAliases(users, pool, { username: user.username, attributes: proven })
      users.save({
        ...user,
        attributes: { ...user.attributes, ...proven },
        modifiedAt: context.clock(),
      })
      endCode(context, target, 'used')
    })
    return {}
  },
}
