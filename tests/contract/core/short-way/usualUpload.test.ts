import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketPolicyCommand,
  ListObjectVersionsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { strictParts } from '../../../../emulator/request/strictMode.ts'
import type { Credentials } from '../../startEmulator.ts'
import { faultPage } from '../faultPage.ts'
import { difference, type Ways } from './difference.ts'
import type { Draft } from './draft.ts'
import { exchange, type Sent } from './exchange.ts'
import { sent } from './mutations.ts'
import { startTwoEmulators, type TwoEmulators } from './twoEmulators.ts'
import { contents, fill, sha256Of, uploads } from './uploads.ts'

let two: TwoEmulators
beforeAll(async () => {
  two = await startTwoEmulators()
})
afterAll(() => two.close())

let keys = 0
/** Nothing stands under it yet. */
const newKey = () => `upload-${++keys}`

/** @param path of a folder, with a slash at its end. */
const upload = (port: number, path: string, change: Partial<Draft> = {}): Draft =>
  two.draft(port, {
    method: 'PUT',
    path,
    body: contents,
    payload: sha256Of(contents),
    unsigned: [['content-length', String(contents.length)]],
    ...change,
  })

const admin = () => (issued ??= two.both[0].credentialsFor('admin'))
let issued: Required<Credentials> | undefined
const partner = () => two.both[0].emulator.otherRootKeys.get('444455556666') as Credentials

interface Base {
  readonly folder: string
  draft(port: number, path: string): Draft
}

/** Usual uploads of everybody. */
const bases: Readonly<Record<string, Base>> = {
  'the account owner': { folder: '/team-photos/public/', draft: upload },
  'somebody who is signed in, as the SDK asks': {
    folder: '/team-photos/team/',
    draft: (port, path) =>
      upload(port, path, {
        credentials: admin(),
        query: '?x-id=PutObject',
        signed: [
          ['amz-sdk-invocation-id', 'ac5cec69-1879-4da3-9c3c-634f2463c008'],
          ['amz-sdk-request', 'attempt=1; max=3'],
        ],
        unsigned: [
          ['content-length', String(contents.length)],
          ['accept', '*/*'],
        ],
      }),
  },
  "another account's own": {
    folder: '/partner-archive/',
    draft: (port, path) => upload(port, path, { credentials: partner(), host: `localhost:${port}` }),
  },
}

/** The body and its head in one piece, as most come. */
function inOnePiece({ method, text, rest = '' }: Sent): Sent {
  return { method, text: text + rest }
}

/** What stands under a path, with all that is told of it. */
const reading = (path: string, credentials?: Credentials) => (port: number) => [
  sent(two.draft(port, { path, signed: [['x-amz-checksum-mode', 'ENABLED']], ...(credentials && { credentials }) })),
]

test.each(Object.entries(bases))(
  'with anything made unusual or wrong in it, an upload is answered, logged and stored as on the general way: %s',
  async (_, { folder, draft }) => {
    const wrong: string[] = []
    for (const [index, mutation] of uploads.entries()) {
      const path = folder + newKey()
      const shape = index % 2 === 0 ? inOnePiece : (request: Sent) => request
      const requests = (port: number) => [shape(sent(draft(port, path), mutation))]
      const found =
        (await difference(two, requests, { uploads: mutation.way === 'short' ? 1 : 0 })) ??
        (await difference(two, reading(path, folder === '/partner-archive/' ? partner() : undefined), {}))
      if (found !== undefined) wrong.push(`${mutation.name}: ${found}`)
    }
    expect(wrong).toEqual([])
    expect(uploads.length).toBeGreaterThan(100)
  },
)

test.each<[string, () => Credentials]>([
  ['what a guest is refused', () => two.both[0].credentialsFor('guest')],
  ['a session that is over', () => two.both[0].credentialsFor('mika', { expiresAt: two.now - 1 })],
  ["another account's, without its leave", partner],
])('the general way is gone for %s', async (_, credentialsOf) => {
  const path = `/team-photos/public/${newKey()}`
  const credentials = credentialsOf()
  const requests = (port: number) => [sent(upload(port, path, { credentials }))]
  expect(await difference(two, requests, { uploads: 0 })).toBeUndefined()
  expect(await difference(two, reading(path), { short: 0 })).toBeUndefined()
})

const put =
  (body: string, path: string, change: (draft: Draft) => void = () => undefined) =>
  (port: number): Sent => {
    const draft = upload(port, path)
    fill(draft, body)
    change(draft)
    return sent(draft)
  }

const expectAlike = async (requests: readonly ((port: number) => Sent)[], ways: Ways) =>
  expect(await difference(two, (port) => requests.map((request) => request(port)), ways)).toBeUndefined()

test('a connection can be used again, whichever way an upload went and whatever was refused', async () => {
  const path = `/team-photos/public/${newKey()}`
  const good = put('good', path)
  const bad = put('bad', path, (draft) => (draft.payload = sha256Of('other')))
  const unsigned = put(
    'unsigned',
    path,
    (draft) => (draft.credentials = { ...draft.credentials, secretAccessKey: 'x' }),
  )
  const get = (port: number) => sent(two.draft(port, { path }))
  await expectAlike([good, bad, good, unsigned, good, get, bad, get], { uploads: 3, short: 2, order: 'in turn' })
  await expectAlike([bad, bad, good, get], { uploads: 1, short: 1, order: 'in turn' })
  await expectAlike(
    [good, good, good].map((request) => (port) => inOnePiece(request(port))),
    { uploads: 3 },
  )
})

test('an upload over what is there replaces it, under conditions too', async () => {
  const path = `/team-photos/public/${newKey()}`
  const when = (name: string, value: string) => (draft: Draft) => void draft.signed.push([name, value])
  const etag = (text: string) => `"${createHash('md5').update(text).digest('hex')}"`
  await expectAlike([put('first', path)], { uploads: 1 })
  await expectAlike([put('second', path, when('if-none-match', '*'))], { uploads: 0 })
  await expectAlike([put('second', path, when('if-match', etag('first')))], { uploads: 1 })
  await expectAlike([put('third', path, when('if-match', etag('first')))], { uploads: 0 })
  expect(await difference(two, reading(path), { short: 1 })).toBeUndefined()
})

test('of uploads that race for a key where nothing stands one wins, and its bytes stand there', async () => {
  const path = `/team-photos/public/${newKey()}`
  const bodies = Array.from({ length: 12 }, (_, index) => `the one of ${index}`)
  const alone = ({ signed }: Draft) => void signed.push(['if-none-match', '*'])
  for (const { port } of two.both) {
    const answers = await Promise.all(bodies.map((body) => exchange(port, [put(body, path, alone)(port)])))
    const statuses = answers.map(([answer = '']) => answer.slice(9, 12))
    expect(statuses.toSorted()).toEqual(['200', ...Array<string>(11).fill('412')])
    const [stored = ''] = await exchange(port, reading(path)(port))
    expect(stored.endsWith(`\r\n\r\n${bodies[statuses.indexOf('200')]}`)).toBe(true)
  }
})

test('a bucket that keeps versions keeps those of usual uploads', async () => {
  await onBoth(async (client) => {
    await client.send(new CreateBucketCommand({ Bucket: 'kept-versions' }))
    const VersioningConfiguration = { Status: 'Enabled' } as const
    await client.send(new PutBucketVersioningCommand({ Bucket: 'kept-versions', VersioningConfiguration }))
  })
  const requestAt = (body: string) => (port: number) => [put(body, '/kept-versions/key')(port)]
  for (const body of ['first', 'second']) {
    const { answers, uploads } = await two.compare(requestAt(body))
    expect(uploads).toBe(1)
    // Ids are drawn in another order.
    const texts = answers.map(([answer = '']) => answer.replace(/(?<=x-amz-(?:version-id|request-id|id-2): )\S+/g, ''))
    expect(texts[0]).toContain('x-amz-version-id: \r\n')
    expect(texts[0]).toBe(texts[1])
  }
  await onBoth(async (client) => {
    const { Versions } = await client.send(new ListObjectVersionsCommand({ Bucket: 'kept-versions' }))
    expect(Versions?.map(({ Size }) => Size)).toEqual([6, 5])
  })
})

test('half a body is stored nowhere, and written down as on the general way', async () => {
  const path = `/team-photos/public/${newKey()}`
  const before = two.drawn()
  for (const { port } of two.both) {
    const { text } = put(contents, path)(port)
    const socket = connect(port, '127.0.0.1')
    await new Promise((resolve) => socket.write(text + contents.slice(0, 5), resolve))
    socket.end()
    await new Promise((resolve) => socket.on('close', resolve).resume())
  }
  // Each draws the id of what it writes down.
  await expect.poll(() => two.drawn()).toEqual(before.map((drawn) => drawn + 1))
  expect(await difference(two, reading(path), { short: 0 })).toBeUndefined()
  await expectAlike([put('whole', path)], { uploads: 1 })
})

test('a bucket that goes while the body is on its way takes no object', async () => {
  const statuses = []
  for (const local of two.both) {
    const client = local.rootClient(S3Client)
    await client.send(new CreateBucketCommand({ Bucket: 'short-lived' }))
    const { text } = put(contents, '/short-lived/key')(local.port)
    const socket = connect(local.port, '127.0.0.1')
    const answer = new Promise<Buffer>((resolve) => socket.once('data', resolve))
    await new Promise((resolve) => socket.write(text + contents.slice(0, 5), resolve))
    await client.send(new DeleteBucketCommand({ Bucket: 'short-lived' }))
    socket.write(contents.slice(5))
    statuses.push(/^HTTP\/1\.1 (\d+)[\s\S]*<Code>(\w+)/.exec(String(await answer))?.slice(1))
    socket.destroy()
    client.destroy()
  }
  expect(statuses).toEqual([
    ['404', 'NoSuchBucket'],
    ['404', 'NoSuchBucket'],
  ])
})

test('what cannot be written is not acknowledged, and is when it can', async () => {
  const path = `/team-photos/public/${newKey()}`
  await expectAlike([put('before', path)], { uploads: 1 })
  const full = () => {
    throw new Error('database or disk is full')
  }
  const spies = two.both.map(({ emulator }) => vi.spyOn(emulator.store.blobs, 'keep').mockImplementation(full))
  await expectAlike([put('lost', path)], { uploads: 0 })
  for (const spy of spies) expect(spy).toHaveBeenCalled()
  for (const spy of spies) spy.mockRestore()
  expect(await difference(two, reading(path), { short: 1 })).toBeUndefined()
  await expectAlike([put('after', path)], { uploads: 1 })
})

test('nothing goes the short way while something is to go wrong, or to be as strict as on AWS', async () => {
  const once = [put('any', `/team-photos/public/${newKey()}`)]
  const failure = { service: 's3', operation: 'PutObject', failure: 'throttled', count: 1 }
  for (const { url } of two.both) await faultPage(() => ({ url })).set(failure)
  await expectAlike(once, { uploads: 0 })
  for (const { url } of two.both) await faultPage(() => ({ url })).ask('DELETE')
  await expectAlike(once, { uploads: 1 })
  for (const part of strictParts) {
    for (const { emulator } of two.both) emulator.strict.change({ [part]: true })
    await expectAlike(once, { uploads: 0 })
    for (const { emulator } of two.both) emulator.strict.change({ [part]: false })
  }
  await expectAlike(once, { uploads: 1 })
})

test('what policies say at the time is what counts, also by conditions on the upload itself', async () => {
  const path = `/team-photos/public/${newKey()}`
  const described = put('described', path, ({ signed }) => {
    signed.push(['x-amz-storage-class', 'STANDARD_IA'], ['if-none-match', '*'])
  })
  const conditions = [
    { condition: { StringEquals: { 's3:x-amz-storage-class': 'STANDARD_IA' } }, uploads: 0 },
    { condition: { Null: { 's3:if-none-match': 'false' } }, uploads: 0 },
    { condition: { Null: { 's3:x-amz-acl': 'false' } }, uploads: 1 },
  ]
  for (const { condition, uploads } of conditions) {
    const statement = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::team-photos/*' }
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, Condition: condition }] })
    await onBoth((client) => client.send(new PutBucketPolicyCommand({ Bucket: 'team-photos', Policy })))
    await expectAlike([described], { uploads })
  }
  await onBoth((client) => client.send(new DeleteBucketPolicyCommand({ Bucket: 'team-photos' })))
})

async function onBoth(send: (client: S3Client) => Promise<unknown>): Promise<void> {
  for (const local of two.both) {
    const client = local.rootClient(S3Client)
    await send(client)
    client.destroy()
  }
}
