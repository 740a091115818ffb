import type { AdminGetUserCommandInput, AdminGetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeUser } from '../../users/describeUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

/** A user with all attributes, also those that no client may read. */
export const adminGetUser: Operation<AdminGetUserCommandInput, AdminGetUserCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true },
  run(input, context) {
    const { user } = userOfPool(input, context)
    const { Attributes, ...described } = describeUser(user)
    return {
      ...described,
      Username: user.username,
      UserAttributes: Attributes,
      ...(user.mfaSettings?.length && { UserMFASettingList: [...user.mfaSettings] }),
      ...(user.preferredMfa && { PreferredMfaSetting: user.preferredMfa }),
    }
  },
}
