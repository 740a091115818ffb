import type {
  AdminDeleteSoftwareTokenCommandInput,
  AdminDeleteSoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { withoutFactor } from '../../mfa/mfaPreferences.ts'
import { forgetToken } from '../../mfa/softwareTokens.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** For somebody who lost their phone: the app counts no more, and another can be set up. */
export const adminDeleteSoftwareToken: Operation<
  AdminDeleteSoftwareTokenCommandInput,
  AdminDeleteSoftwareTokenCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, user, users } = userOfPool(input, context)
    const { preferredMfa, ...others } = withoutFactor(user, 'SOFTWARE_TOKEN_MFA')
    const isKept = preferredMfa !== undefined && preferredMfa !== 'SOFTWARE_TOKEN_MFA'
    context.store.transaction(() => {
      forgetToken(context.store, { pool, username: user.username })
      users.save({ ...others, ...(isKept && { preferredMfa }), modifiedAt: context.clock() })
    })
    return {}
  },
}
