import { fstatSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAhead } from './readAhead.ts'

const mebibyte = 1024 * 1024
const size = 3 * mebibyte + 1001
/** Bytes that tell their place. */
const bytes = Buffer.from(Uint32Array.from({ length: Math.ceil(size / 4) }, (_, index) => index).buffer).subarray(
  0,
  size,
)

let folder = ''
let path = ''
let inode = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-read-ahead-'))
  path = join(folder, 'file')
  writeFileSync(path, bytes)
  inode = statSync(path).ino
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Its number may be another file's by now. */
function isOpen(file: number): boolean {
  try {
    return fstatSync(file).ino === inode
  } catch {
    return false
  }
}

async function copied(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const copies: Uint8Array[] = []
  for await (const chunk of chunks) copies.push(Buffer.from(chunk))
  return Buffer.concat(copies)
}

test.each([
  ['the whole', 0, size - 1],
  ['one byte', 5, 5],
  ['the last byte', size - 1, size - 1],
  ['exactly one chunk', 7, mebibyte + 6],
  ['exactly two chunks', 7, 2 * mebibyte + 6],
  ['one byte more than two chunks', 7, 2 * mebibyte + 7],
])('Every byte comes once and in order, and the file is closed: %s', async (_, start, end) => {
  const file = openSync(path, 'r')
  expect((await copied(readAhead(file, { start, end }))).equals(bytes.subarray(start, end + 1))).toBe(true)
  expect(isOpen(file)).toBe(false)
})

test('A chunk stays as it is until the next one is asked for', async () => {
  const chunks = readAhead(openSync(path, 'r'), { start: 0, end: size - 1 })
  let position = 0
  for await (const chunk of chunks) {
    // As long as it takes the next one to be read.
    await copied(readAhead(openSync(path, 'r'), { start: 0, end: size - 1 }))
    expect(Buffer.compare(chunk, bytes.subarray(position, position + chunk.byteLength))).toBe(0)
    position += chunk.byteLength
  }
  expect(position).toBe(size)
})

test('No more than two chunks are in memory', async () => {
  const memories = new Set<ArrayBufferLike>()
  for await (const chunk of readAhead(openSync(path, 'r'), { start: 0, end: size - 1 })) memories.add(chunk.buffer)
  expect(memories.size).toBe(2)
})

test('A file that was removed meanwhile is read to its end', async () => {
  const chunks = readAhead(openSync(path, 'r'), { start: 0, end: size - 1 })
  rmSync(path)
  expect((await copied(chunks)).equals(bytes)).toBe(true)
})

describe('The file is closed when', () => {
  test('somebody stops reading', async () => {
    const file = openSync(path, 'r')
    for await (const chunk of readAhead(file, { start: 0, end: size - 1 })) {
      expect(chunk.byteLength).toBe(mebibyte)
      break
    }
    expect(isOpen(file)).toBe(false)
  })

  test('nobody ever begins to read', async () => {
    const file = openSync(path, 'r')
    const chunks = readAhead(file, { start: 0, end: size - 1 })
    await chunks.return?.()
    expect(isOpen(file)).toBe(false)
    expect(await chunks.next()).toMatchObject({ done: true })
    await chunks.return?.()
  })

  test('it has become shorter, which is an error after the bytes that there are', async () => {
    const file = openSync(path, 'r')
    const seen: Buffer[] = []
    const reading = async () => {
      for await (const chunk of readAhead(file, { start: 0, end: size - 1 })) {
        if (seen.length === 0) truncateSync(path, 2 * mebibyte + 10)
        seen.push(Buffer.from(chunk))
      }
    }
    await expect(reading()).rejects.toThrow('shorter than it was')
    expect(isOpen(file)).toBe(false)
    expect(Buffer.concat(seen).equals(bytes.subarray(0, 2 * mebibyte + 10))).toBe(true)
  })

  test('it cannot be read', async () => {
    inode = statSync(folder).ino
    const file = openSync(folder, 'r')
    await expect(copied(readAhead(file, { start: 0, end: 100 }))).rejects.toMatchObject({ code: 'EISDIR' })
    expect(isOpen(file)).toBe(false)
  })
})
