// @vitest-environment happy-dom
import { HttpRequest } from '@smithy/core/protocols'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { xhrHandler } from './xhrHandler.ts'

/** Stands in for the browser's: keeps what it was told, answers when the test says so. */
class FakeXhr {
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {}
  readonly sentHeaders: Record<string, string> = {}
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  status = 0
  response = new Blob()
  opened = ''
  body: unknown

  open(method: string, url: string) {
    this.opened = `${method} ${url}`
  }
  setRequestHeader(name: string, value: string) {
    this.sentHeaders[name] = value
  }
  getAllResponseHeaders() {
    return 'etag: "abc"\r\nx-amz-request-id: R1\r\n'
  }
  send(body: unknown) {
    this.body = body
  }
  abort() {
    this.onabort?.()
  }
}

let made: FakeXhr[]
beforeEach(() => {
  made = []
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      constructor() {
        const xhr = new FakeXhr()
        made.push(xhr)
        return xhr
      }
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const body = new Blob(['bytes'])
const request = new HttpRequest({
  method: 'PUT',
  protocol: 'http:',
  hostname: '127.0.0.1',
  port: 4566,
  path: '/b/a%20b',
  query: { 'x-id': 'PutObject' },
  body,
  headers: { host: '127.0.0.1:4566', 'content-length': '5', authorization: 'AWS4', 'x-amz-date': 'now' },
})

test('sends the request as it was signed, without the headers that browsers set themselves', () => {
  void xhrHandler(() => undefined).handle(request)
  expect(made[0]).toMatchObject({
    opened: 'PUT http://127.0.0.1:4566/b/a%20b?x-id=PutObject',
    sentHeaders: {
      authorization: 'AWS4',
      'x-amz-date': 'now',
    },
    body,
  })
  expect(made[0]?.sentHeaders).not.toHaveProperty('host')
  expect(made[0]?.sentHeaders).not.toHaveProperty('content-length')
})

test('tells how much has left, and gives the answer with its headers', async () => {
  const progress: number[] = []
  const answer = xhrHandler((sent) => progress.push(sent)).handle(request)
  made[0]?.upload.onprogress?.({ loaded: 3 })
  if (made[0]) made[0].status = 200
  made[0]?.onload?.()
  expect((await answer).response).toMatchObject({
    statusCode: 200,
    headers: { etag: '"abc"', 'x-amz-request-id': 'R1' },
  })
  expect(progress).toEqual([3])
})

test('no answer is the error that fetch would give', async () => {
  const answer = xhrHandler(() => undefined).handle(request)
  made[0]?.onerror?.()
  await expect(answer).rejects.toThrow(TypeError)
})

test('giving up aborts the upload', async () => {
  const controller = new AbortController()
  const answer = xhrHandler(() => undefined).handle(request, { abortSignal: controller.signal })
  controller.abort()
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
})

test('what was given up before is not sent', async () => {
  const answer = xhrHandler(() => undefined).handle(request, { abortSignal: AbortSignal.abort() })
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  expect(made[0]?.opened).toBe('')
})
