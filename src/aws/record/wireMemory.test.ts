import { expect, test } from 'vitest'
import { createWireMemory, type KeptBody } from './wireMemory.ts'

const request = { method: 'GET', path: '/', query: {}, headers: {} }
const identity = { accessKeyId: 'ASIATEST', secretAccessKey: 'secret' }
const body = (bytes: number): KeptBody => ({ bytes: [new Uint8Array(bytes)], whole: true })

test('the newest signed requests are kept, and a retry takes the place of the try before it', () => {
  const memory = createWireMemory({ calls: 2, bodyBytes: 10 })
  for (const id of ['1', '2', '1', '3']) memory.keepSigned(id, { ...request, path: `/${id}` }, identity)
  expect(['1', '2', '3'].map((id) => memory.signed(id)?.path)).toEqual(['/1', undefined, '/3'])
  expect(memory.signed('1')?.key).toBe(memory.signed('3')?.key)
})

test('bodies are kept as long as they fit together', () => {
  const memory = createWireMemory({ calls: 2, bodyBytes: 10 })
  memory.keepBody('1', body(6))
  memory.keepBody('2', body(4))
  expect(memory.body('1')).toBeDefined()
  memory.keepBody('3', body(1))
  expect(['1', '2', '3'].map((id) => memory.body(id) !== undefined)).toEqual([false, true, true])
  memory.keepBody('4', body(11))
  expect(['2', '3', '4'].map((id) => memory.body(id))).toEqual([undefined, undefined, undefined])
})
