import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import type { HttpResponse } from '../wire/message.ts'
import { type HttpServer, startHttpServer } from './httpServer.ts'
import { ownCertificate } from './ownCertificate.ts'

const mebibyte = 1024 * 1024
const tls = ownCertificate(':memory:', { clock: () => Date.now(), random: systemRandom })

let server: HttpServer | undefined
let problems: unknown[] = []
afterEach(async () => {
  await server?.close()
  problems = []
})

/** @param answers by path. */
async function serve(answers: Readonly<Record<string, () => HttpResponse>>, isSecure?: 'secure'): Promise<number> {
  server = await startHttpServer({
    port: 0,
    tls: isSecure && tls,
    respond: ({ rawPath }) => Promise.resolve(answers[rawPath]?.() ?? { status: 404, headers: {} }),
    log: (problem) => problems.push(problem),
  })
  return server.port
}

const connectTo = (port: number, isSecure?: 'secure') =>
  isSecure ? connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }) : connect(port, '127.0.0.1')

const get = (path: string, method = 'GET') => `${method} ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`
const getLast = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`

/** Everything that comes back for these requests until the connection ends. */
async function exchange(socket: Socket, requests: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.write(requests)
  await once(socket, 'close')
  return Buffer.concat(chunks)
}

const ask = async (port: number, requests: string) =>
  (await exchange(connect(port, '127.0.0.1'), requests)).toString('latin1')

/** Chunks of one buffer whose bytes are the chunk's number, and whether anybody has closed them. */
function reused(count: number) {
  const state = { given: 0, closed: 0 }
  const buffer = Buffer.alloc(mebibyte)
  const body: AsyncIterableIterator<Uint8Array> = {
    next() {
      if (state.given === count) return Promise.resolve({ done: true, value: undefined })
      state.given += 1
      return Promise.resolve({ done: false, value: buffer.fill(state.given) })
    },
    return() {
      state.closed += 1
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
  return { state, body }
}

const streamed = (body: AsyncIterable<Uint8Array>, length?: number): HttpResponse => ({
  status: 200,
  headers: { ...(length !== undefined && { 'content-length': String(length) }) },
  body,
})

async function* texts(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}

describe('A chunk has left before the next one is asked for', () => {
  test.each(['plain', 'secure'] as const)('%s', async (kind) => {
    const count = 12
    const isSecure = kind === 'secure' ? kind : undefined
    const port = await serve({ '/': () => streamed(reused(count).body, count * mebibyte) }, isSecure)
    const socket = connectTo(port, isSecure)
    // A client that reads nothing for a while: what is not taken waits in the server.
    socket.pause()
    const answer = exchange(socket, getLast('/'))
    socket.pause()
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    socket.resume()
    const bytes = await answer
    const body = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4)
    expect(body.byteLength).toBe(count * mebibyte)
    const numbers = Array.from({ length: count }, (_, index) => index + 1)
    const isWhole = (number: number) =>
      body.subarray((number - 1) * mebibyte, number * mebibyte).equals(Buffer.alloc(mebibyte, number))
    expect(numbers.filter((number) => !isWhole(number))).toEqual([])
    expect(problems).toEqual([])
  })
})

test('A connection is used again after chunks with a length, without one, and none at all', async () => {
  const port = await serve({
    '/length': () => streamed(texts('one ', '', 'two'), 7),
    '/chunks': () => streamed(texts('three ', '', 'four')),
    '/none': () => streamed(texts(), 0),
    '/last': () => ({ status: 200, headers: {}, body: 'last' }),
  })
  const text = await ask(port, get('/length') + get('/chunks') + get('/none') + getLast('/last'))
  expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(4)
  expect(text).toMatch(/one twoHTTP[\s\S]*6\r\nthree \r\n4\r\nfour\r\n0\r\n\r\nHTTP[\s\S]*\r\n\r\nHTTP[\s\S]*last$/)
  expect(problems).toEqual([])
})

test('Any number of answers may wait on one connection', async () => {
  const warnings: Error[] = []
  const onWarning = (warning: Error) => warnings.push(warning)
  process.on('warning', onWarning)
  const port = await serve({ '/': () => streamed(texts('one', 'two')) })
  const text = await ask(port, get('/').repeat(30) + getLast('/'))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', onWarning)
  expect(text.match(/one\r\n3\r\ntwo/g)).toHaveLength(31)
  expect(warnings).toEqual([])
})

describe('The source of chunks is closed when the client goes away', () => {
  test.each(['plain', 'secure'] as const)('in the middle of an answer, %s', async (kind) => {
    const { state, body } = reused(Infinity)
    const isSecure = kind === 'secure' ? kind : undefined
    const socket = connectTo(await serve({ '/': () => streamed(body) }, isSecure), isSecure)
    socket.write(get('/'))
    await once(socket, 'data')
    socket.destroy()
    await expect.poll(() => state.closed).toBe(1)
    expect(problems).toEqual([])
  })

  test('while its answer waits for another one', async () => {
    const first = reused(Infinity)
    const second = reused(Infinity)
    const port = await serve({ '/first': () => streamed(first.body), '/second': () => streamed(second.body) })
    const socket = connect(port, '127.0.0.1')
    socket.write(get('/first') + get('/second'))
    await once(socket, 'data')
    await expect.poll(() => second.state.given).toBe(1)
    socket.destroy()
    await expect.poll(() => [first.state.closed, second.state.closed]).toEqual([1, 1])
    expect(problems).toEqual([])
  })
})

describe('A streamed body that is not as long as its head says cuts the connection', () => {
  const next = () => ({ status: 200, headers: {}, body: 'the next one' })

  test.each([
    ['shorter', streamed(texts('abc'), 10), /\r\n\r\nabc$/],
    ['empty', streamed(texts(), 10), /^(HTTP\/1\.1 200 [\s\S]*\r\n\r\n)?$/],
    ['longer', streamed(texts('abc', 'def'), 4), /\r\n\r\nabc$/],
  ])('%s', async (_, response, expected) => {
    const port = await serve({ '/': () => response, '/next': next })
    expect(await ask(port, get('/') + getLast('/next'))).toMatch(expected)
    expect(problems).toHaveLength(1)
  })
})

describe('An answer whose length is not that of its body is not sent: 500, and the next one is right', () => {
  test.each<[string, HttpResponse['body'], string]>([
    ['text that is longer', 'secret text', '3'],
    ['text that is shorter', 'secret text', '12'],
    ['text that has as many characters and more bytes', 'sécret', '6'],
    ['bytes', Buffer.from('secret'), '7'],
    ['nothing', undefined, '1'],
    ['a length that is none', 'secret', '6, 6'],
  ])('%s', async (_, body, length) => {
    const port = await serve({
      '/': () => ({ status: 200, headers: { 'content-length': length }, ...(body !== undefined && { body }) }),
      '/next': () => ({ status: 200, headers: {}, body: 'the next one' }),
    })
    const text = await ask(port, get('/') + getLast('/next'))
    expect(text).toMatch(/^HTTP\/1\.1 500 [\s\S]*The emulator failed[^\n]*\nHTTP\/1\.1 200 [\s\S]*the next one$/)
    expect(text).not.toContain('secret')
    expect(problems).toHaveLength(1)
  })
})

test.each([
  ['HEAD', 200],
  ['GET', 304],
])('An answer to %s with %i says how long another one would be', async (method, status) => {
  const port = await serve({
    '/': () => ({ status, headers: { 'content-length': '1000' } }),
    '/next': () => ({ status: 200, headers: { 'content-length': '12' }, body: 'the next one' }),
  })
  const text = await ask(port, get('/', method) + getLast('/next'))
  expect(text).toMatch(
    /^HTTP\/1\.1 (200|304) [\s\S]*content-length: 1000[\s\S]*\r\n\r\nHTTP\/1\.1 200 [\s\S]*the next one$/,
  )
  expect(problems).toEqual([])
})

test('An answer whose head cannot be written is 500, and its chunks are closed', async () => {
  const { state, body } = reused(1)
  const port = await serve({ '/': () => ({ status: 200, headers: { 'x-bad': 'a\nb' }, body }) })
  expect(await ask(port, getLast('/'))).toMatch(/^HTTP\/1\.1 500 [\s\S]*The emulator failed/)
  expect([state.given, state.closed, problems.length]).toEqual([0, 1, 1])
})
