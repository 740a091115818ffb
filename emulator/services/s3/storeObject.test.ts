import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../program/clockAndRandom.ts'
import { openStore } from '../../state/sqliteStore.ts'
import type { BlobId, ReceivedBytes, Store } from '../../state/store.ts'
import { Payload } from '../../wire/payload.ts'
import { commitVersion } from './commitVersion.ts'
import { type ObjectRow, objectRows } from './rows.ts'
import { storeBytes } from './storeBytes.ts'
import { removeCurrent } from './versions/removeVersion.ts'

let store: Store
/** Bytes that were received or kept, and not discarded or deleted since. */
let held: Set<ReceivedBytes | BlobId>
beforeEach(() => {
  const opened = openStore({ folder: ':memory:', random: systemRandom })
  const { blobs } = opened
  held = new Set()
  store = {
    ...opened,
    blobs: {
      read: blobs.read,
      atHand: blobs.atHand,
      hold: blobs.hold,
      async receive(source) {
        const received = await blobs.receive(source)
        held.add(received)
        return received
      },
      receiveAtOnce(bytes) {
        const received = blobs.receiveAtOnce(bytes)
        held.add(received)
        return received
      },
      keep(received) {
        const id = blobs.keep(received)
        held.delete(received)
        held.add(id)
        return id
      },
      discard(received) {
        held.delete(received)
        blobs.discard(received)
      },
      delete(id) {
        held.delete(id)
        blobs.delete(id)
      },
    },
  }
})
afterEach(() => store.close())

const keep = async (body: Parameters<typeof storeBytes>[1], accept?: Parameters<typeof commitVersion>[2]) =>
  commitVersion(
    { store, clock: () => 1_700_000_000_987, random: systemRandom },
    {
      key: ['b', 'k'],
      bytes: await storeBytes(store, body, 'CRC32'),
      description: { headers: { ContentType: 'text/plain' }, metadata: {}, storageClass: 'STANDARD' },
    },
    accept,
  )
const current = () => objectRows(store).get(['b', 'k'])
const blobsOf = (row: ObjectRow | undefined) => row?.parts.map(({ blob }) => blob)

async function* breaksOff() {
  yield Buffer.from('the first half')
  throw new Error('The connection broke off.')
}

test('keeps the bytes with their size, MD5, checksum and a time in whole seconds', async () => {
  await keep([Buffer.from('123'), Buffer.from('456789')])
  expect(current()).toMatchObject({
    size: 9,
    etag: '25f9e794323b453885f5181f1b624d0b',
    lastModified: 1_700_000_000_000,
    checksum: {
      algorithm: 'CRC32',
      value: 'y/Q5Jg==',
    },
  })
})

test('what the sender of a body promised of it is computed once, and so is what is stored', async () => {
  const digits = Buffer.from('123456789')
  const headers = { 'content-length': '9', 'x-amz-checksum-crc32': 'y/Q5Jg==' }
  const request = { method: 'PUT', rawPath: '/b/k', rawQuery: '', headers, body: Readable.from([digits]) }
  const body = new Payload(request, { maximumBytes: 9 })
  await keep(body)
  expect(current()).toMatchObject({ etag: body.checksums.hexOf('md5'), checksum: { value: 'y/Q5Jg==' } })
  expect(current()?.etag).toBe('25f9e794323b453885f5181f1b624d0b')
})

test('a body that breaks off leaves no object and no bytes', async () => {
  await expect(keep(breaksOff())).rejects.toThrow('broke off')
  expect(current()).toBeUndefined()
  expect(held.size).toBe(0)
})

test('a body that breaks off leaves the object that was there', async () => {
  await keep([Buffer.from('whole')])
  await expect(keep(breaksOff())).rejects.toThrow('broke off')
  expect(current()?.size).toBe(5)
  expect(Buffer.from((await store.blobs.read(blobsOf(current())?.[0] ?? 0)) as Uint8Array).toString()).toBe('whole')
})

test('an object that is refused at the last moment leaves nothing of itself', async () => {
  await keep([Buffer.from('whole')])
  const refuse = () => {
    throw new Error('Taken.')
  }
  await expect(keep([Buffer.from('other')], refuse)).rejects.toThrow('Taken.')
  expect(current()?.size).toBe(5)
  expect([...held]).toEqual(blobsOf(current()))
})

test('the bytes that an object replaces are deleted', async () => {
  const [first] = blobsOf(await keep([Buffer.from('one')])) ?? []
  await keep([Buffer.from('two')])
  expect(held.has(first ?? '')).toBe(false)
  expect([...held]).toEqual(blobsOf(current()))
})

test('of uploads of one turn that want the key for themselves the first gets it, and the bytes of the others go', async () => {
  const refuseAny = (there: ObjectRow | undefined) => {
    if (there) throw new Error('Taken.')
  }
  const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((text) => keep([Buffer.from(text)], refuseAny)))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(current()?.size).toBe(3)
  expect([...held].filter((one) => typeof one === 'object')).toEqual([])
  const bytes = (await store.blobs.read(blobsOf(current())?.[0] ?? 0)) as Uint8Array
  expect(Buffer.from(bytes).toString()).toBe('one')
})

test('uploads of one turn to one key replace each other in their order, and so does what takes the object away', async () => {
  await Promise.all([keep([Buffer.from('one')]), keep([Buffer.from('second')])])
  expect([current()?.size, [...held]]).toEqual([6, blobsOf(current())])
  const etag = current()?.etag
  const takeAway = () =>
    store.groupedTransaction(() =>
      removeCurrent(store, ['b', 'k'], {
        at: 0,
        random: systemRandom,
        accept(there) {
          if (there?.etag !== etag) throw new Error('Another one.')
        },
      }),
    )
  const outcomes = await Promise.allSettled([takeAway(), takeAway()])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect([current(), [...held]]).toEqual([undefined, []])
})
