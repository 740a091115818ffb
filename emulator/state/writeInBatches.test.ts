import { expect, test } from 'vitest'
import { type WriteAt, writeInBatches } from './writeInBatches.ts'

const mebibyte = 1024 * 1024

/** A disk that takes at most `most` bytes at once, and `room` bytes in all. */
function newDisk({ most = Infinity, room = Infinity } = {}) {
  const file = Buffer.alloc(8 * mebibyte)
  const writes: { readonly chunks: number; readonly bytes: number; readonly position: number }[] = []
  let end = 0
  let underWay = 0
  const writeAt: WriteAt = async (chunks, position) => {
    underWay += 1
    expect(underWay).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    underWay -= 1
    const bytes = Buffer.concat(chunks)
    const taken = Math.min(bytes.length, most, room - position)
    if (taken <= 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    bytes.copy(file, position, 0, taken)
    end = Math.max(end, position + taken)
    writes.push({ chunks: chunks.length, bytes: bytes.length, position })
    return taken
  }
  return { writeAt, writes, content: () => file.subarray(0, end), isIdle: () => underWay === 0 }
}

/** Bytes that tell their place. */
function counted(length: number): Buffer {
  return Buffer.from(Uint32Array.from({ length: Math.ceil(length / 4) }, (_, index) => index).buffer).subarray(
    0,
    length,
  )
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size)
}

test.each([
  ['nothing', 0, 1],
  ['less than a batch', 1000, 300],
  ['exactly a batch', mebibyte, 65_536],
  ['several batches and a rest', 5 * mebibyte + 77, 65_536],
  ['chunks larger than a batch', 5 * mebibyte + 77, 2 * mebibyte + 5],
])('Every byte is written in its place: %s', async (_, length, size) => {
  const disk = newDisk()
  const bytes = counted(length)
  expect(await writeInBatches(piecesOf(bytes, size), disk.writeAt)).toBe(length)
  expect(disk.content().equals(bytes)).toBe(true)
})

test('Small chunks are written a mebibyte at once', async () => {
  const disk = newDisk()
  await writeInBatches(piecesOf(counted(3 * mebibyte), 65_536), disk.writeAt)
  expect(disk.writes.map(({ bytes }) => bytes)).toEqual([mebibyte, mebibyte, mebibyte])
})

test('Tiny chunks are written before they are more than a system takes at once', async () => {
  const disk = newDisk()
  await writeInBatches(piecesOf(counted(5000), 2), disk.writeAt)
  expect(disk.writes.map(({ chunks }) => chunks)).toEqual([1024, 1024, 452])
})

test('The next batch fills while one is written, and a third one waits', async () => {
  let read = 0
  const source = async function* () {
    for (; read < 5; read += 1) yield Buffer.alloc(mebibyte)
  }
  const release: (() => void)[] = []
  const ending = writeInBatches(source(), (chunks) => {
    return new Promise((resolve) => release.push(() => resolve(chunks[0]?.byteLength ?? 0)))
  })
  await expect.poll(() => release.length).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  // The first is being written, the second has been read; nobody has come back for a third.
  expect(read).toBe(1)
  let isOver = false
  void ending.then(() => (isOver = true))
  while (!isOver) {
    release.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await ending).toBe(5 * mebibyte)
})

test.each([1, 1000, 65_536, 700_001])('A disk that takes only %i bytes at once is given the rest', async (most) => {
  const disk = newDisk({ most })
  const bytes = counted(most === 1 ? 300 : 2 * mebibyte + 3)
  const chunks = async function* () {
    yield Buffer.alloc(0)
    yield* piecesOf(bytes, 10_000)
    yield Buffer.alloc(0)
  }
  expect(await writeInBatches(chunks(), disk.writeAt)).toBe(bytes.length)
  expect(disk.content().equals(bytes)).toBe(true)
})

test.each([0, 1000, mebibyte, 2 * mebibyte + 5])('A disk with room for %i bytes says that it is full', async (room) => {
  const disk = newDisk({ room })
  const ending = writeInBatches(piecesOf(counted(4 * mebibyte), 65_536), disk.writeAt)
  await expect(ending).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(disk.isIdle()).toBe(true)
})

test('A disk that takes nothing and says nothing is an error, and not asked for ever', async () => {
  await expect(writeInBatches(piecesOf(counted(10), 10), () => Promise.resolve(0))).rejects.toThrow('takes no more')
})

test.each([100, mebibyte + 100, 3 * mebibyte])(
  'A source that fails after %i bytes fails once all is quiet',
  async (at) => {
    const disk = newDisk()
    const source = async function* () {
      yield* piecesOf(counted(at), 65_536)
      throw new Error('cut off')
    }
    await expect(writeInBatches(source(), disk.writeAt)).rejects.toThrow('cut off')
    expect(disk.isIdle()).toBe(true)
  },
)

test('A source is told that nobody wants more of it', async () => {
  let isOver = false
  const source = async function* () {
    try {
      for (;;) yield Buffer.alloc(mebibyte)
    } finally {
      isOver = true
    }
  }
  await expect(writeInBatches(source(), newDisk({ room: 10 }).writeAt)).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(isOver).toBe(true)
})
