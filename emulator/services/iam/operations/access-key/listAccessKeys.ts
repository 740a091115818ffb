import type { ListAccessKeysCommandInput, ListAccessKeysCommandOutput } from '@aws-sdk/client-iam'
import type { AccessKey } from '../../../../directory/accessKey.ts'
import type { Operation } from '../../../operation.ts'
import { accessKeysOfUser } from '../../accessKeysOfUser.ts'
import { requireEntity, userKind } from '../../entityKinds.ts'
import { withOwnUserName } from '../../ownUserName.ts'
import { page } from '../../page.ts'

export const listAccessKeys: Operation<ListAccessKeysCommandInput, ListAccessKeysCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Marker: true, MaxItems: true },
  complete: withOwnUserName,
  run(input, { store }) {
    const user = requireEntity(userKind, input.UserName, store)
    const { items, position } = page(accessKeysOfUser(store, user.name), ({ id }) => id, input)
    return { AccessKeyMetadata: items.map(described), ...position }
  },
}

function described({ userName, id, status, createdAt }: AccessKey) {
  return { UserName: userName, AccessKeyId: id, Status: status, CreateDate: new Date(createdAt) }
}
