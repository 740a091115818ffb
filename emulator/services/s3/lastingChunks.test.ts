import { expect, test } from 'vitest'
import { lastingChunks } from './lastingChunks.ts'

async function* reusing(texts: readonly string[]) {
  const memory = Buffer.alloc(8)
  for (const text of texts) yield memory.subarray(0, memory.write(text))
}

async function collected(read: Parameters<typeof lastingChunks>[0]): Promise<readonly string[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of lastingChunks(read)) chunks.push(chunk)
  return chunks.map((chunk) => Buffer.from(chunk).toString())
}

test('Chunks stay as they are when the next one comes, whatever becomes of the memory that they were read into', async () => {
  expect(await collected(reusing(['first', 'second', 'last']))).toEqual(['first', 'second', 'last'])
})

test('Bytes at hand are one chunk', async () => {
  expect(await collected(Promise.resolve(Buffer.from('all')))).toEqual(['all'])
})

test('Who gives up reading gives up what is read', async () => {
  let isLetGo = false
  async function* source() {
    try {
      yield* reusing(['first', 'second'])
    } finally {
      isLetGo = true
    }
  }
  for await (const chunk of lastingChunks(source())) if (chunk.byteLength > 0) break
  expect(isLetGo).toBe(true)
})
