import type { UpdateAccessKeyCommandInput, UpdateAccessKeyCommandOutput } from '@aws-sdk/client-iam'
import { accessKeysOf } from '../../../../directory/accessKey.ts'
import type { Operation } from '../../../operation.ts'
import { requireAccessKey } from '../../accessKeysOfUser.ts'
import { withOwnUserName } from '../../ownUserName.ts'

/** Switches a key off or on; one that is off counts as unknown. */
export const updateAccessKey: Operation<UpdateAccessKeyCommandInput, UpdateAccessKeyCommandOutput> = {
  authorization: 'permission',
  honours: { AccessKeyId: true, Status: true, UserName: true },
  complete: withOwnUserName,
  run(input, context) {
    const key = requireAccessKey(input, context)
    accessKeysOf(context.store).set(key.id, { ...key, status: input.Status === 'Active' ? 'Active' : 'Inactive' })
    return {}
  },
}
