import { type AccessKey, accessKeysOf } from '../../directory/accessKey.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { requireEntity, userKind } from './entityKinds.ts'

export function accessKeysOfUser(store: Store, userName: string): AccessKey[] {
  return accessKeysOf(store)
    .byIndex('user', { equal: userName })
    .map(([, key]) => key)
}

/** A key of this user. @throws AwsError NoSuchEntity */
export function requireAccessKey(
  { UserName, AccessKeyId = '' }: { UserName?: string | undefined; AccessKeyId: string | undefined },
  store: Store,
): AccessKey {
  const user = requireEntity(userKind, UserName, store)
  const key = accessKeysOf(store).get(AccessKeyId)
  if (key?.userName !== user.name) {
    throw new AwsError('NoSuchEntity', `The Access Key with id ${AccessKeyId} cannot be found.`)
  }
  return key
}
