import {
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { strictParts } from '../../../../emulator/request/strictMode.ts'
import type { Credentials } from '../../startEmulator.ts'
import { faultPage } from '../faultPage.ts'
import { difference } from './difference.ts'
import type { Draft } from './draft.ts'
import { mutationOf, mutations, sent } from './mutations.ts'
import { startTwoEmulators, type TwoEmulators } from './twoEmulators.ts'

let two: TwoEmulators
beforeAll(async () => {
  two = await startTwoEmulators()
})
afterAll(() => two.close())

type Base = (port: number) => Draft

const of = (person: 'guest' | 'mika' | 'admin', change?: object): Required<Credentials> => {
  const key = `${person} ${JSON.stringify(change)}`
  const known = issued.get(key) ?? two.both[0].credentialsFor(person, change)
  issued.set(key, known)
  return known
}
/** Sealed with the key that both draw. */
const issued = new Map<string, Required<Credentials>>()
const partner = () => two.both[0].emulator.otherRootKeys.get('444455556666') as Credentials

/** Usual requests of everybody. */
const bases: Readonly<Record<string, Base>> = {
  'the account owner': (port) => two.draft(port, {}),
  'a guest, as the SDK asks': (port) =>
    two.draft(port, {
      credentials: of('guest'),
      query: '?x-id=GetObject',
      signed: [
        ['x-amz-checksum-mode', 'ENABLED'],
        ['amz-sdk-invocation-id', 'ac5cec69-1879-4da3-9c3c-634f2463c008'],
        ['amz-sdk-request', 'attempt=1; max=3'],
      ],
      unsigned: [['user-agent', 'aws-sdk-js/3.1168.0 ua/2.1 m/N,Z,b']],
    }),
  'somebody who is signed in': (port) =>
    two.draft(port, { credentials: of('mika'), path: '/team-photos/shared/budget.csv' }),
  'a described object': (port) =>
    two.draft(port, { credentials: of('admin'), path: '/team-photos/public/described.txt' }),
  'the name of the host': (port) =>
    two.draft(port, { host: `team-photos.localhost:${port}`, path: '/public/welcome.txt' }),
  'no bytes': (port) => two.draft(port, { path: '/team-photos/public/empty.bin', host: `localhost:${port}` }),
  "another account's own": (port) =>
    two.draft(port, { credentials: partner(), path: '/partner-archive/reports/2025.txt' }),
}

/** Requests that are in order, and go the general way for what they ask for or who asks. */
const generalBases: Readonly<Record<string, Base>> = {
  'what a guest is refused': (port) =>
    two.draft(port, { credentials: of('guest'), path: '/team-photos/shared/budget.csv' }),
  'a large object': (port) => two.draft(port, { path: '/team-photos/public/large.bin' }),
  'a name to save it under': (port) => two.draft(port, { path: '/team-photos/public/attached.txt' }),
  'a session that is over': (port) => two.draft(port, { credentials: of('mika', { expiresAt: two.now - 1 }) }),
  "another account's, without its leave": (port) =>
    two.draft(port, { credentials: partner(), path: '/team-photos/public/welcome.txt' }),
}

test.each(Object.entries(bases))(
  'with anything made unusual or wrong in it, a request is answered and logged as on the general way: %s',
  async (_, base) => {
    const wrong: string[] = []
    for (const mutation of mutations) {
      const short = mutation.way === 'short' ? 1 : 0
      const found = await difference(two, (port) => [sent(base(port), mutation)], short)
      if (found !== undefined) wrong.push(`${mutation.name}: ${found}`)
    }
    expect(wrong).toEqual([])
    expect(mutations.length).toBeGreaterThan(100)
  },
)

test.each(Object.entries(generalBases))('the general way is gone for %s', async (_, base) => {
  expect(await difference(two, (port) => [sent(base(port))], 0)).toBeUndefined()
})

test('requests on one connection are answered in their order, whichever way each goes and whatever was refused', async () => {
  const orders = [
    ['nothing', 'nothing', 'nothing'],
    ['nothing', 'another signature', 'nothing', 'HEAD', 'nothing'],
    ['range: bytes=0-3', 'nothing', 'another key', 'nothing'],
    ['POST', 'nothing', 'DELETE', 'nothing'],
    ['nothing', 'connection: close, unsigned'],
  ]
  for (const order of orders) {
    const short = order.filter((name) => name === 'nothing').length
    const requestsAt = (port: number) => order.map((name) => sent(two.draft(port, {}), mutationOf(name)))
    expect(await difference(two, requestsAt, short)).toBeUndefined()
  }
})

/** One usual request of a guest. */
const guest = (port: number) => [sent(two.draft(port, { credentials: of('guest') }))]

test('nothing goes the short way while something is to go wrong, or to be as strict as on AWS', async () => {
  for (const { url } of two.both) {
    const { set } = faultPage(() => ({ url }))
    await set({ service: 's3', operation: 'PutObject', failure: 'throttled', count: 1 })
    await set({ service: 's3', operation: 'GetObject', failure: 'throttled', count: 1 })
  }
  expect(await difference(two, guest, 0)).toBeUndefined()
  for (const { url } of two.both) await faultPage(() => ({ url })).ask('DELETE')
  expect(await difference(two, guest, 1)).toBeUndefined()
  for (const part of strictParts) {
    for (const { emulator } of two.both) emulator.strict.change({ [part]: true })
    expect(await difference(two, guest, 0)).toBeUndefined()
    for (const { emulator } of two.both) emulator.strict.change({ [part]: false })
  }
  expect(await difference(two, guest, 1)).toBeUndefined()
})

test('what policies say at the time is what counts, also by conditions on the request itself', async () => {
  const policy = (Condition: object) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-photos/*', Condition },
      ],
    })
  const conditions = [
    { condition: { StringEquals: { 'aws:SourceIp': '10.0.0.1' } }, short: 1 },
    { condition: { NumericGreaterThan: { 's3:signatureAge': '-1' } }, short: 0 },
    { condition: { StringLike: { 's3:x-amz-content-sha256': 'e3b0*' } }, short: 0 },
    { condition: { StringEquals: { 'aws:PrincipalType': 'Account' } }, short: 1 },
    { condition: { Null: { 'aws:UserAgent': 'true' } }, short: 0 },
  ]
  for (const { condition, short } of conditions) {
    await onBoth(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy: policy(condition) }))
    expect(await difference(two, guest, short)).toBeUndefined()
  }
  await onBoth(new DeleteBucketPolicyCommand({ Bucket: 'team-photos' }))
  expect(await difference(two, guest, 1)).toBeUndefined()
})

test('an object is answered as it is now: written again, and gone', async () => {
  const path = '/team-photos/public/changing.txt'
  const change = (port: number) => [sent(two.draft(port, { path }))]
  expect(await difference(two, change, 0)).toBeUndefined()
  for (const Body of ['first', 'second, and longer']) {
    await onBoth(
      new PutObjectCommand({
        Bucket: 'team-photos',
        Key: 'public/changing.txt',
        Body,
        ContentLanguage: Body.slice(0, 2),
      }),
    )
    expect(await difference(two, change, 1)).toBeUndefined()
  }
  await onBoth(new DeleteObjectCommand({ Bucket: 'team-photos', Key: 'public/changing.txt' }))
  expect(await difference(two, change, 0)).toBeUndefined()
})

test('a session counts until it is over', async () => {
  const credentials = of('mika', { expiresAt: two.now + 60_000 })
  const request = (port: number) => [sent(two.draft(port, { credentials, path: '/team-photos/shared/budget.csv' }))]
  expect(await difference(two, request, 1)).toBeUndefined()
  two.later(60_000)
  expect(await difference(two, request, 0)).toBeUndefined()
})

async function onBoth(
  command: PutObjectCommand | DeleteObjectCommand | PutBucketPolicyCommand | DeleteBucketPolicyCommand,
): Promise<void> {
  for (const local of two.both) {
    const client = local.rootClient(S3Client)
    await client.send(command as PutObjectCommand)
    client.destroy()
  }
}
