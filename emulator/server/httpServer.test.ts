import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { HttpRequest, HttpResponse, RequestBody } from '../wire/message.ts'
import { type HttpServer, startHttpServer } from './httpServer.ts'

let server: HttpServer | undefined
let problems: unknown[] = []

afterEach(async () => {
  await server?.close()
  problems = []
})

async function serve(respond: (request: HttpRequest) => Promise<HttpResponse>): Promise<HttpServer> {
  server = await startHttpServer({ port: 0, respond, log: (problem) => problems.push(problem) })
  return server
}

/** Everything that comes back for these bytes until the connection ends. */
async function exchange(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.on('error', () => undefined)
  socket.end(bytes)
  await once(socket, 'close')
  return text
}

function ok(body: HttpResponse['body']): HttpResponse {
  return { status: 200, headers: {}, ...(body !== undefined && { body }) }
}

test('Path, query and headers arrive as they were sent, repeated headers joined by a comma', async () => {
  let seen: HttpRequest | undefined
  const { port } = await serve((request) => {
    seen = request
    return Promise.resolve(ok('done'))
  })
  await exchange(
    port,
    `GET /b/a/../%7e//c?x=%20&y HTTP/1.1\r\nHost: localhost:${port}\r\nX-Amz-Meta-A: 1\r\nx-amz-meta-a:  2 \r\nConnection: close\r\n\r\n`,
  )
  expect(seen).toMatchObject({ method: 'GET', rawPath: '/b/a/../%7e//c', rawQuery: 'x=%20&y' })
  expect(seen?.headers['x-amz-meta-a']).toBe('1,2')
})

test('An answer that fails half-way ends the connection, so that it cannot be taken for whole', async () => {
  const { port } = await serve(() =>
    Promise.resolve(
      ok(
        (async function* () {
          yield Buffer.from('first part')
          await new Promise((resolve) => setTimeout(resolve, 20))
          throw new Error('the disk is gone')
        })(),
      ),
    ),
  )
  const text = await exchange(port, `GET / HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  expect(text).toContain('first part')
  expect(text).not.toMatch(/\r\n0\r\n\r\n$/)
  await expect.poll(() => problems).toHaveLength(1)
})

test('A respond that throws is answered with 500, and the next request is answered too', async () => {
  let first = true
  const { port } = await serve(() => {
    if (!first) return Promise.resolve(ok('alive'))
    first = false
    return Promise.reject(new Error('secret detail'))
  })
  const failed = await exchange(port, `GET / HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  expect(failed).toMatch(/^HTTP\/1\.1 500 /)
  expect(failed).not.toContain('secret detail')
  expect(await exchange(port, `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)).toContain(
    'alive',
  )
})

test('A client that goes away in the middle of an answer is no problem of ours', async () => {
  const { port } = await serve(() =>
    Promise.resolve(
      ok(
        (async function* () {
          for (;;) yield Buffer.alloc(64 * 1024)
        })(),
      ),
    ),
  )
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET / HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
  await once(socket, 'data')
  socket.destroy()
  await once(socket, 'close')
  await server?.close()
  expect(problems).toEqual([])
})

test.each(['GARBAGE\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'])('%j is refused', async (bytes) => {
  const { port } = await serve(() => Promise.resolve(ok('done')))
  expect(await exchange(port, bytes)).toMatch(/^HTTP\/1\.1 40[03] /)
})

describe('A connection can be used again after an upload that', () => {
  const refused: HttpResponse = { status: 403, headers: {}, body: 'refused' }
  const readers: [string, (body: RequestBody) => Promise<void>][] = [
    ['nobody reads', () => Promise.resolve()],
    [
      'somebody stops reading in a loop',
      async (body) => {
        for await (const chunk of body) if (chunk.byteLength > 0) break
      },
    ],
    ['somebody stops reading by hand', async (body) => void (await body[Symbol.asyncIterator]().next())],
    [
      'somebody reads to its end',
      async (body) => {
        for await (const chunk of body) expect(chunk.byteLength).toBeGreaterThan(0)
      },
    ],
    ['somebody takes as a whole', async (body) => expect((await body.collect?.())?.byteLength).toBeGreaterThan(0)],
  ]
  const sizes = [1, 100, 64 * 1024, 1024 * 1024, 4 * 1024 * 1024, 20 * 1024 * 1024]

  test.each(readers)('%s', async (_name, read) => {
    const { port } = await serve(async ({ method, body }) => {
      if (method === 'GET') return ok('the next one')
      await read(body)
      return { ...refused, headers: {} }
    })
    for (const size of sizes) {
      for (const framing of ['length', 'chunks'] as const) {
        const text = await exchange(port, upload(size, framing) + next)
        expect(text).toMatch(/^HTTP\/1\.1 403 [\s\S]*refusedHTTP\/1\.1 200 [\s\S]*the next one$/)
      }
    }
    expect(problems).toEqual([])
  })

  const next = 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'

  function upload(size: number, framing: 'length' | 'chunks'): string {
    const data = 'x'.repeat(size)
    const head = 'PUT / HTTP/1.1\r\nHost: localhost\r\n'
    return framing === 'length'
      ? `${head}Content-Length: ${size}\r\n\r\n${data}`
      : `${head}Transfer-Encoding: chunked\r\n\r\n${size.toString(16)}\r\n${data}\r\n0\r\n\r\n`
  }
})

describe('A body that is taken as a whole', () => {
  const put = 'PUT / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\n'
  const echo = async ({ body }: HttpRequest) => ok(Buffer.from((await body.collect?.()) ?? []).toString())

  test.each([
    ['comes with its head', [`${put}\r\nabcdef`]],
    ['comes in parts', [`${put}\r\n`, 'abc', 'def']],
    ['is asked for', [`${put}Expect: 100-continue\r\n\r\n`, 'abcdef']],
  ])('%s', async (_name, parts) => {
    const { port } = await serve(echo)
    const socket = connect(port, '127.0.0.1').setNoDelay()
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    for (const part of parts) await new Promise((resolve) => socket.write(part, resolve))
    await once(socket, 'close')
    expect(text).toMatch(/HTTP\/1\.1 200 [\s\S]*\r\n\r\nabcdef$/)
  })

  test('and does not come as a whole is none', async () => {
    const met: unknown[] = []
    const { port } = await serve(async ({ body }) => {
      for (let time = 0; time < 2; time += 1) await body.collect?.().catch((problem: unknown) => met.push(problem))
      return ok('heard by nobody')
    })
    expect(await exchange(port, `${put}\r\nabc`)).not.toContain('200')
    await expect.poll(() => met).toHaveLength(2)
    expect(met).toEqual([expect.objectContaining({ code: 'ECONNRESET' }), met[0]])
  })

  test('is given out again, also to who goes through it', async () => {
    const { port } = await serve(async ({ body }) => {
      const texts = [await body.collect?.(), await body.collect?.()].map((bytes) => Buffer.from(bytes ?? []).toString())
      for await (const chunk of body) texts.push(Buffer.from(chunk).toString())
      return ok(texts.join())
    })
    expect(await exchange(port, `${put}\r\nabcdef`)).toMatch(/\r\n\r\nabcdef,abcdef,abcdef$/)
  })

  test('is given to nobody once somebody else goes through it', async () => {
    const met: unknown[] = []
    const { port } = await serve(async ({ body }) => {
      const iterator = body[Symbol.asyncIterator]()
      met.push(await iterator.next())
      met.push(
        await Promise.resolve()
          .then(() => body.collect?.())
          .catch(String),
      )
      return ok('done')
    })
    await exchange(port, `${put}\r\nabcdef`)
    expect(met[1]).toMatch(/not taken as a whole/)
  })
})

describe('An upload that nobody reads has its answer although its connection ends', () => {
  const size = 8 * 1024 * 1024

  /** Sends a body without a look at what comes back, and reads until the connection ends. */
  async function send(port: number, head: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', (problem) => (text += problem.message))
    socket.write(`${head}Content-Length: ${size}\r\n\r\n`)
    socket.write(Buffer.alloc(size))
    await once(socket, 'close')
    return text
  }

  const host = 'Host: localhost\r\n'
  test.each([
    ['as the client asks', `PUT / HTTP/1.1\r\n${host}Connection: close\r\n`],
    ['as in HTTP/1.0', `PUT / HTTP/1.0\r\n${host}`],
    ['as the body was not asked for', `PUT / HTTP/1.1\r\n${host}Expect: 100-continue\r\n`],
    ['without a body of the answer', `HEAD / HTTP/1.1\r\n${host}Connection: close\r\n`],
  ])('%s', async (_name, head) => {
    const { port } = await serve(() => Promise.resolve({ status: 403, headers: {}, body: 'refused' }))
    for (let attempt = 0; attempt < 10; attempt++) {
      expect(await send(port, head)).toMatch(
        head.startsWith('HEAD') ? /^HTTP\/1\.1 403 [\s\S]*\r\n\r\n$/ : /^HTTP\/1\.1 403 [\s\S]*refused$/,
      )
    }
    expect(problems).toEqual([])
  })

  test('and so has a client that waits to be asked for its body, and is not', async () => {
    const { port } = await serve(() => Promise.resolve({ status: 403, headers: {}, body: 'refused' }))
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.write(`PUT / HTTP/1.1\r\n${host}Expect: 100-continue\r\nContent-Length: ${size}\r\n\r\n`)
    await once(socket, 'close')
    expect(text).toMatch(/^HTTP\/1\.1 403 [\s\S]*refused$/)
  })
})

test('A refused upload without an end is answered, and its connection ends', async () => {
  const { port } = await serve(() => Promise.resolve({ status: 403, headers: {}, body: 'refused' }))
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(`PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${1024 ** 4}\r\n\r\n`)
  const part = Buffer.alloc(1024 * 1024)
  while (!socket.destroyed) {
    if (!socket.write(part)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed])
  }
  expect(text).toContain('refused')
})

test('A second server takes the next free port', async () => {
  const { port } = await serve(() => Promise.resolve(ok('done')))
  const second = await startHttpServer({ port, respond: () => Promise.resolve(ok('done')), log: () => undefined })
  expect(second.moved).toBe(true)
  expect(second.port).toBeGreaterThan(port)
  await second.close()
})
