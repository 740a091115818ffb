import type {
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { factorsOfUser } from '../../sign-in/choice/firstFactors.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** What the signed-in person can begin a sign-in with, and which second steps they have. */
export const getUserAuthFactors: Operation<GetUserAuthFactorsCommandInput, GetUserAuthFactorsCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    return {
      Username: user.username,
      ...(user.preferredMfa && { PreferredMfaSetting: user.preferredMfa }),
      ...(user.mfaSettings?.length && { UserMFASettingList: [...user.mfaSettings] }),
      ConfiguredUserAuthFactors: [...factorsOfUser(context.store, pool, user)],
    }
  },
}
