/** A bucket in which ACLs count, and that may be public. */
import { CreateBucketCommand, type ObjectOwnership, PutBucketOwnershipControlsCommand } from '@aws-sdk/client-s3'
import { beforeAll } from 'vitest'
import { canonicalUserId } from '../../../../emulator/services/s3/owner.ts'
import { unblock } from '../../unblock.ts'
import type { SettingsRoom } from '../settings.ts'

export const open = 'with-acls'
export const owner = canonicalUserId('123456789012')
export const partner = canonicalUserId('444455556666')
export const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers'
export const authenticatedUsers = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers'

export const toOwner = { Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' } as const
export const toAll = { Grantee: { Type: 'Group', URI: allUsers }, Permission: 'READ' } as const

/** For the whole of a test file. */
export function useOpenBucket(room: SettingsRoom, ObjectOwnership: ObjectOwnership = 'BucketOwnerPreferred'): void {
  beforeAll(async () => {
    await room.s3.root.send(new CreateBucketCommand({ Bucket: open, ObjectOwnership }))
    await unblock(room.s3.root, open)
  })
}

/** Switches ACLs on or off. */
export function ownedBy(room: SettingsRoom, ObjectOwnership: ObjectOwnership): Promise<unknown> {
  const OwnershipControls = { Rules: [{ ObjectOwnership }] }
  return room.s3.root.send(new PutBucketOwnershipControlsCommand({ Bucket: open, OwnershipControls }))
}
