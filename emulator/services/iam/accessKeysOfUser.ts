import { type AccessKey, accessKeysOf, ownerOfRootKeys } from '../../directory/accessKey.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { requireEntity, userKind } from './entityKinds.ts'

/**
 * Whose keys an operation is about: a user's, or where no name is given the account's owner's.
 * @returns the name as keys are filed under it. @throws AwsError NoSuchEntity
 */
export function keyOwner(userName: string | undefined, store: Store): string {
  return userName === undefined ? ownerOfRootKeys : requireEntity(userKind, userName, store).name
}

export function accessKeysOfUser(store: Store, userName: string): AccessKey[] {
  return accessKeysOf(store)
    .byIndex('user', { equal: userName })
    .map(([, key]) => key)
}

/** A key of this user, or of the account's owner. @throws AwsError NoSuchEntity */
export function requireAccessKey(
  { UserName, AccessKeyId = '' }: { UserName?: string | undefined; AccessKeyId: string | undefined },
  { store, rootAccessKeyId }: OperationContext,
): AccessKey {
  const owner = keyOwner(UserName, store)
  if (owner === ownerOfRootKeys && AccessKeyId === rootAccessKeyId) {
    throw new AwsError(
      'NotImplemented',
      'The key that the emulator was started with is not among what it keeps: it stays.',
    )
  }
  const key = accessKeysOf(store).get(AccessKeyId)
  if (key?.userName !== owner) {
    throw new AwsError('NoSuchEntity', `The Access Key with id ${AccessKeyId} cannot be found.`)
  }
  return key
}

/** The member that names the user; the account's owner has no name. */
export function ownerMember(userName: string): { UserName?: string } {
  return userName === ownerOfRootKeys ? {} : { UserName: userName }
}
