import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { collectBody } from './collectBody.ts'

test('A body whose client is gone already is none', async () => {
  const incoming = new IncomingMessage(new Socket())
  incoming.destroy()
  await expect(collectBody(incoming)).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
})

test('What comes back is no part of a larger buffer', async () => {
  const incoming = new IncomingMessage(new Socket())
  const slab = Buffer.alloc(64 * 1024, 'x')
  incoming.push(slab.subarray(0, 5000))
  incoming.push(null)
  const bytes = await collectBody(incoming)
  expect([bytes.byteLength, bytes.buffer.byteLength]).toEqual([5000, 5000])
})
