import type { CreateAccessKeyCommandInput, CreateAccessKeyCommandOutput } from '@aws-sdk/client-iam'
import { accessKeysOf } from '../../../../directory/accessKey.ts'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { accessKeysOfUser } from '../../accessKeysOfUser.ts'
import { requireEntity, userKind } from '../../entityKinds.ts'
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
    const user = requireEntity(userKind, input.UserName, store)
    if (accessKeysOfUser(store, user.name).length >= mostKeys) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${mostKeys}`)
    }
    const key = newAccessKey(user.name, context)
    accessKeysOf(store).set(key.id, key)
    return {
      AccessKey: {
        UserName: user.name,
        AccessKeyId: key.id,
        Status: key.status,
        SecretAccessKey: key.secretAccessKey,
        CreateDate: new Date(key.createdAt),
      },
    }
  },
}
