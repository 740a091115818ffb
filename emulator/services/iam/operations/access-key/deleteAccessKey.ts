import type { DeleteAccessKeyCommandInput, DeleteAccessKeyCommandOutput } from '@aws-sdk/client-iam'
import { accessKeysOf } from '../../../../directory/accessKey.ts'
import type { Operation } from '../../../operation.ts'
import { requireAccessKey } from '../../accessKeysOfUser.ts'
import { withOwnUserName } from '../../ownUserName.ts'

/** Whoever signs with it is refused from now on. */
export const deleteAccessKey: Operation<DeleteAccessKeyCommandInput, DeleteAccessKeyCommandOutput> = {
  authorization: 'permission',
  honours: { AccessKeyId: true, UserName: true },
  complete: withOwnUserName,
  run(input, context) {
    accessKeysOf(context.store).delete(requireAccessKey(input, context).id)
    return {}
  },
}
