import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { openStore } from './sqliteStore.ts'
import type { BlobId, Store } from './store.ts'

const folders: string[] = []
const stores: Store[] = []
afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-blobs-'))
  folders.push(folder)
  return folder
}

function open(folder: string): Store {
  const store = openStore({ folder, random: systemRandom })
  stores.push(store)
  return store
}

/** What a process leaves that is killed now: everything as it lies on the disk. */
function copyOf(folder: string): string {
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

async function write(store: Store, source: Parameters<Store['blobs']['receive']>[0]): Promise<BlobId> {
  const received = await store.blobs.receive(source)
  return store.transaction(() => store.blobs.keep(received))
}

async function bytesOf(store: Store, ...blob: Parameters<Store['blobs']['read']>): Promise<Buffer> {
  const source = store.blobs.read(...blob)
  if (source instanceof Promise) return Buffer.from(await source)
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The files that hold bytes, without their folders. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('state.sqlite'))
    .map((entry) => entry.name)
}

const large = Buffer.alloc(300_000, 'rolecall ')
const small = Buffer.from('hello world')

describe.each([
  ['in memory', () => ':memory:'],
  ['in a folder', newFolder],
])('Blobs %s', (_name, folderOf) => {
  test('are answered whole and in part, small and large', async () => {
    const store = open(folderOf())
    const received = await store.blobs.receive([small.subarray(0, 6), small.subarray(6)])
    expect(received).toMatchObject({ size: 11 })
    const id = store.blobs.keep(received)
    const large1 = await store.blobs.receive(
      (async function* () {
        yield large.subarray(0, 100_000)
        yield large.subarray(100_000)
      })(),
    )
    expect(large1).toMatchObject({ size: 300_000 })
    const largeId = store.blobs.keep(large1)
    expect((await bytesOf(store, id)).toString()).toBe('hello world')
    expect((await bytesOf(store, id, { start: 6, end: 100 })).toString()).toBe('world')
    expect((await bytesOf(store, largeId)).equals(large)).toBe(true)
    const part = await bytesOf(store, largeId, { start: 99_990, end: 250_000 })
    expect(part.equals(large.subarray(99_990, 250_001))).toBe(true)
    const short = await bytesOf(store, largeId, { start: 299_999, end: 400_000 })
    expect(short.equals(large.subarray(299_999))).toBe(true)
    expect(await bytesOf(store, await write(store, []))).toHaveLength(0)
    const atOnce = store.blobs.receiveAtOnce(small)
    expect(atOnce).toMatchObject({ size: 11 })
    expect((await bytesOf(store, store.blobs.keep(atOnce))).toString()).toBe('hello world')
  })

  test.each([small, large])('are kept when their deletion is rolled back, %#', async (bytes) => {
    const store = open(folderOf())
    const id = await write(store, [bytes])
    expect(() => store.transaction(() => (store.blobs.delete(id), fail()))).toThrow('rolled back')
    expect((await bytesOf(store, id)).equals(bytes)).toBe(true)
    store.transaction(() => store.blobs.delete(id))
    expect(() => store.blobs.read(id)).toThrow()
  })

  test.each([small, large])('can be kept again after a transaction that was rolled back, %#', async (bytes) => {
    const store = open(folderOf())
    const received = await store.blobs.receive([bytes])
    expect(() => store.transaction(() => (store.blobs.keep(received), fail()))).toThrow('rolled back')
    const id = store.transaction(() => store.blobs.keep(received))
    expect((await bytesOf(store, id)).equals(bytes)).toBe(true)
  })

  test('never get the id of a blob that was deleted', async () => {
    const store = open(folderOf())
    const first = await write(store, [small])
    store.blobs.delete(first)
    expect(await write(store, [small])).not.toBe(first)
  })

  test('are only what was received', () => {
    expect(() => open(folderOf()).blobs.keep({ size: 1 })).toThrow('Only what was received can be kept.')
  })
})

describe('In a folder', () => {
  test('blobs outlive a restart, and small ones make no file', async () => {
    const folder = newFolder()
    const first = open(folder)
    const ids = [await write(first, [small]), await write(first, [large])]
    first.close()
    expect(filesIn(folder)).toEqual([ids[1]])
    const second = open(folder)
    expect((await bytesOf(second, ids[0] ?? 0)).equals(small)).toBe(true)
    expect((await bytesOf(second, ids[1] ?? 0)).equals(large)).toBe(true)
  })

  test.each([10, 200_000, 5_000_000])('an upload that fails after %i bytes leaves no trace', async (size) => {
    const folder = newFolder()
    const { blobs } = open(folder)
    async function* source() {
      for (let left = size; left > 0; left -= 100_000) yield Buffer.alloc(Math.min(left, 100_000))
      throw new Error('cut off')
    }
    await expect(blobs.receive(source())).rejects.toThrow('cut off')
    expect(filesIn(folder)).toEqual([])
  })

  test('bytes that are not wanted after all leave no trace', async () => {
    const folder = newFolder()
    const { blobs } = open(folder)
    blobs.discard(await blobs.receive([large]))
    blobs.discard(await blobs.receive([small]))
    expect(filesIn(folder)).toEqual([])
  })

  test('what a killed process received and did not keep is gone at the next start', async () => {
    const folder = newFolder()
    const store = open(folder)
    const kept = await write(store, [large])
    await store.blobs.receive([large])
    expect(filesIn(folder)).toHaveLength(2)
    const copy = copyOf(folder)
    expect(filesIn(copy)).toHaveLength(2)
    const next = open(copy)
    expect(filesIn(copy)).toEqual([kept])
    expect((await bytesOf(next, kept)).equals(large)).toBe(true)
  })

  test('a file that somebody holds goes when it is let go of, or at the next start after a kill', async () => {
    const folder = newFolder()
    const store = open(folder)
    const ids = [await write(store, [large]), await write(store, [small])]
    const letGo = store.blobs.hold(ids)
    store.transaction(() => ids.forEach((id) => store.blobs.delete(id)))
    expect((await bytesOf(store, ids[0] ?? 0)).equals(large)).toBe(true)
    const killed = copyOf(folder)
    expect(filesIn(killed)).toEqual([ids[0]])
    open(killed)
    expect(filesIn(killed)).toEqual([])
    letGo()
    expect(filesIn(folder)).toEqual([])
  })

  test('a file whose removal was cut off is removed at the next start', async () => {
    const folder = newFolder()
    const store = open(folder)
    const id = await write(store, [large])
    const before = copyOf(folder)
    store.transaction(() => store.blobs.delete(id))
    expect(filesIn(folder)).toEqual([])
    // The transaction was kept, and then nothing more was done.
    const copy = copyOf(folder)
    cpSync(join(before, 'objects'), join(copy, 'objects'), { recursive: true })
    expect(filesIn(copy)).toEqual([id])
    open(copy)
    expect(filesIn(copy)).toEqual([])
  })
})

function fail(): never {
  throw new Error('rolled back')
}
