import { expect, test } from 'vitest'
import { requestBodyText, responseBodyText } from './bodyText.ts'

const stream = (text: string) => new Blob([text]).stream()

test('what is said to AWS is kept as text', async () => {
  expect(requestBodyText('<Delete/>', 'application/xml')).toBe('<Delete/>')
  const { read, body } = responseBodyText(stream('<Result/>'), { 'content-type': 'application/xml' })
  expect(await read).toEqual({ text: '<Result/>', bytes: 9 })
  expect(await new Response(body as ReadableStream).text()).toBe('<Result/>')
})

test.each([
  ['a string', 'our plan'],
  ['bytes', new TextEncoder().encode('our plan')],
  ['a file', new Blob(['our plan'], { type: 'text/plain' })],
])('S3-164: of an object sent as %s only its size is kept', (_, body) => {
  expect(requestBodyText(body, 'text/plain', { isObject: true })).toBe('(8 bytes of text/plain, not kept)')
})

test('S3-164: of an object received only its size is kept, and the SDK gets it whole', async () => {
  const { read, body } = responseBodyText(
    stream('our plan'),
    { 'content-type': 'text/plain', 'content-length': '8' },
    { isObject: true },
  )
  expect(await read).toEqual({ text: '(8 bytes of text/plain, not kept)', bytes: 8 })
  expect(await new Response(body as ReadableStream).text()).toBe('our plan')
})
