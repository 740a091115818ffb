import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../program/clockAndRandom.ts'
import { openStore } from '../../state/sqliteStore.ts'
import type { Store } from '../../state/store.ts'
import { keepObject, type NewObject } from './keepObject.ts'
import { objectId, objectRows } from './rows.ts'

let store: Store
/** Blobs that were written and not deleted. */
let blobs: Set<string>
beforeEach(() => {
  const opened = openStore({ folder: ':memory:', random: systemRandom })
  blobs = new Set()
  store = {
    ...opened,
    blobs: {
      read: opened.blobs.read,
      async write(source) {
        const blob = await opened.blobs.write(source)
        blobs.add(blob.id)
        return blob
      },
      delete(id) {
        blobs.delete(id)
        opened.blobs.delete(id)
      },
    },
  }
})
afterEach(() => store.close())

const keep = (body: NewObject['body'], accept?: Parameters<typeof keepObject>[2]) =>
  keepObject(
    { store, clock: () => 1_700_000_000_987 },
    {
      bucket: 'b',
      key: 'k',
      body,
      algorithm: 'CRC32',
      description: { headers: { ContentType: 'text/plain' }, metadata: {}, storageClass: 'STANDARD' },
    },
    accept,
  )
const current = () => objectRows(store).get(objectId('b', 'k'))

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

test('a body that breaks off leaves no object and no bytes', async () => {
  await expect(keep(breaksOff())).rejects.toThrow('broke off')
  expect(current()).toBeUndefined()
  expect(blobs.size).toBe(0)
})

test('a body that breaks off leaves the object that was there', async () => {
  await keep([Buffer.from('whole')])
  await expect(keep(breaksOff())).rejects.toThrow('broke off')
  expect(current()?.size).toBe(5)
  expect(Buffer.from((await store.blobs.read(current()?.blob ?? '')) as Uint8Array).toString()).toBe('whole')
})

test('an object that is refused at the last moment leaves nothing of itself', async () => {
  await keep([Buffer.from('whole')])
  const refuse = () => {
    throw new Error('Taken.')
  }
  await expect(keep([Buffer.from('other')], refuse)).rejects.toThrow('Taken.')
  expect(current()?.size).toBe(5)
  expect([...blobs]).toEqual([current()?.blob])
})

test('the bytes that an object replaces are deleted', async () => {
  const first = await keep([Buffer.from('one')])
  await keep([Buffer.from('two')])
  expect(blobs.has(first.blob)).toBe(false)
  expect([...blobs]).toEqual([current()?.blob])
})
