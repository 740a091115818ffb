import type { AccessKeyMetadata, ListAccessKeysCommandInput, ListAccessKeysCommandOutput } from '@aws-sdk/client-iam'
import { type AccessKey, ownerOfRootKeys } from '../../../../directory/accessKey.ts'
import type { Operation } from '../../../operation.ts'
import { accessKeysOfUser, keyOwner, ownerMember } from '../../accessKeysOfUser.ts'
import { withOwnUserName } from '../../ownUserName.ts'
import { page } from '../../page.ts'

export const listAccessKeys: Operation<ListAccessKeysCommandInput, ListAccessKeysCommandOutput> = {
  authorization: 'permission',
  honours: { UserName: true, Marker: true, MaxItems: true },
  complete: withOwnUserName,
  run(input, { store, rootAccessKeyId }) {
    const owner = keyOwner(input.UserName, store)
    const kept = accessKeysOfUser(store, owner)
    const keys = owner === ownerOfRootKeys ? [startedWith(rootAccessKeyId), ...kept] : kept
    const { items, position } = page(keys, ({ id }) => id, input)
    return { AccessKeyMetadata: items.map(described), ...position }
  },
}

function described({ userName, id, status, createdAt }: ListedKey): AccessKeyMetadata {
  return { ...ownerMember(userName), AccessKeyId: id, Status: status, CreateDate: new Date(createdAt) }
}

type ListedKey = Omit<AccessKey, 'secretAccessKey'>

/** The account owner's key that is kept outside the store, as one from the beginning of time. */
function startedWith(id: string): ListedKey {
  return { id, userName: ownerOfRootKeys, status: 'Active', createdAt: 0 }
}
