import type {
  AdminGetUserAuthFactorsCommandInput,
  AdminGetUserAuthFactorsCommandOutput,
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import type { UserPool } from '../../pools/userPools.ts'
import { factorsOfUser } from '../../sign-in/choice/firstFactors.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'
import type { PoolUser } from '../../users/users.ts'

/** What the signed-in person can begin a sign-in with, and which second steps they have. */
export const getUserAuthFactors: Operation<GetUserAuthFactorsCommandInput, GetUserAuthFactorsCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    return describeAuthFactors(context.store, pool, user)
  },
}

/** The same of any user, for administrators. */
export const adminGetUserAuthFactors: Operation<
  AdminGetUserAuthFactorsCommandInput,
  AdminGetUserAuthFactorsCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    return describeAuthFactors(context.store, pool, user)
  },
}

function describeAuthFactors(store: Store, pool: UserPool, user: PoolUser) {
  return {
    Username: user.username,
    ...(user.preferredMfa && { PreferredMfaSetting: user.preferredMfa }),
    ...(user.mfaSettings?.length && { UserMFASettingList: [...user.mfaSettings] }),
    ConfiguredUserAuthFactors: [...factorsOfUser(store, pool, user)],
  }
}
