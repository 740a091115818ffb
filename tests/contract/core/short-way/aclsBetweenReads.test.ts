/** What is remembered from one read to the next, where ACLs let somebody in. */
import {
  DeletePublicAccessBlockCommand,
  type ObjectOwnership,
  PutBucketOwnershipControlsCommand,
  PutObjectAclCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Credentials } from '../../startEmulator.ts'
import { difference } from './difference.ts'
import { sent } from './mutations.ts'
import { startTwoEmulators, type TwoEmulators } from './twoEmulators.ts'

const Bucket = 'team-photos'

let two: TwoEmulators
beforeAll(async () => {
  two = await startTwoEmulators()
})
afterAll(() => two.close())

async function onBoth(send: (client: S3Client) => Promise<unknown>): Promise<void> {
  for (const local of two.both) {
    const client = local.rootClient(S3Client)
    await send(client)
    client.destroy()
  }
}

/** By the owner of another account, who may do there what grants give; several, so that each but the first finds what was left. */
async function reads(way: 'short' | 'general'): Promise<void> {
  const credentials = two.both[0].emulator.otherRootKeys.get('444455556666') as Credentials
  const requests = (port: number) =>
    [1, 2].map(() => sent(two.draft(port, { credentials, path: `/${Bucket}/public/welcome.txt` })))
  for (let round = 0; round < 3; round++) {
    expect(await difference(two, requests, way === 'short' ? 2 : 0)).toBeUndefined()
  }
}

const owned = (ObjectOwnership: ObjectOwnership) =>
  onBoth((s3) =>
    s3.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership }] } })),
  )
const acl = (ACL: 'private' | 'authenticated-read') =>
  onBoth((s3) => s3.send(new PutObjectAclCommand({ Bucket, Key: 'public/welcome.txt', ACL })))
const unblock = () => onBoth((s3) => s3.send(new DeletePublicAccessBlockCommand({ Bucket })))
const ignore = () => {
  const PublicAccessBlockConfiguration = { IgnorePublicAcls: true }
  return onBoth((s3) => s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration })))
}

test('an ACL counts as it is at each read, and while ACLs do', async () => {
  await unblock()
  await owned('BucketOwnerPreferred')
  await reads('general')
  await acl('authenticated-read')
  await reads('short')
  await acl('private')
  await reads('general')
  await acl('authenticated-read')
  await reads('short')
  await ignore()
  await reads('general')
  await unblock()
  await reads('short')
  await owned('BucketOwnerEnforced')
  await reads('general')
})
