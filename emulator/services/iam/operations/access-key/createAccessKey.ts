import type { CreateAccessKeyCommandInput, CreateAccessKeyCommandOutput } from '@aws-sdk/client-iam'
import { accessKeysOf, ownerOfRootKeys } from '../../../../directory/accessKey.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { accessKeysOfUser, keyOwner, ownerMember } from '../../accessKeysOfUser.ts'
import { newAccessKey } from '../../newAccessKey.ts'
import { withOwnUserName } from '../../ownUserName.ts'

/** IAM User Guide, "IAM and AWS STS quotas". */
const mostKeys = 2

/** The only answer that shows a key's secret. */
export const createAccessKey: Operation<CreateAccessKeyCommandInput, CreateAccessKeyCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true },
  complete: withOwnUserName,
  run(input, context) {
    const { store } = context
    const owner = keyOwner(input.UserName, store)
    // The key that the emulator was started with is one of the account owner's two.
    const others = owner === ownerOfRootKeys ? 1 : 0
    if (accessKeysOfUser(store, owner).length + others >= mostKeys) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${mostKeys}`)
    }
    const key = newAccessKey(owner, context)
    accessKeysOf(store).set(key.id, key)
    return {
      AccessKey: {
        UserName: undefined,
        ...ownerMember(owner),
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: key.secretAccessKey,
        CreateDate: new Date(key.createdAt),
      },
    }
  },
}
