import { expect, test } from 'vitest'
import { fakeAsking, unreadable } from '../../../tests/unit/fakeAsking.ts'
import { ask } from './ask.ts'

const url = 'https://cognito-idp.eu-west-1.amazonaws.com/'

test('an answer says how long it took and how far the clocks are apart, where it says its time', async () => {
  const times = [Date.UTC(2026, 10, 29, 10, 0, 8), Date.UTC(2026, 10, 29, 10, 0, 9)]
  const date = 'Sun, 29 Nov 2026 10:00:03 GMT'
  const asking = fakeAsking(() => Promise.resolve(new Response('{}', { headers: { date } })), {
    now: () => times.shift() ?? 0,
  })
  expect(await ask({ url }, asking)).toMatchObject({
    heard: 'answered',
    status: 200,
    durationMs: 1000,
    clockOffMs: 5000,
  })
})

test('a browser that does not show the time says nothing of the clock', async () => {
  const asking = fakeAsking(() => Promise.resolve(new Response('', { status: 403 })))
  expect(await ask({ url }, asking)).not.toHaveProperty('clockOffMs')
})

test('what answers only where nobody reads it is withheld; where that fails too, nothing answers', async () => {
  const opaque = fakeAsking((request) => (request.mode === 'no-cors' ? Promise.resolve(new Response()) : unreadable()))
  expect(await ask({ url }, opaque)).toEqual({ heard: 'withheld' })
  expect(await ask({ url }, fakeAsking(unreadable))).toEqual({ heard: 'silent' })
})

test('nothing is sent where the page may not ask, and a longer name is another address', async () => {
  const sent: string[] = []
  const asking = fakeAsking(
    (request) => {
      sent.push(request.url)
      return Promise.resolve(new Response())
    },
    { blocked: ['https://cognito-idp.eu-west-1.amazonaws.com', 'https://s3.eu-west-1.amazonaws.com/my.photos/'] },
  )
  expect(await ask({ url }, asking)).toEqual({ heard: 'blocked' })
  expect(await ask({ url: 'https://s3.eu-west-1.amazonaws.com/my.photos/?max-keys=0' }, asking)).toEqual({
    heard: 'blocked',
  })
  expect(sent).toEqual([])
  expect(await ask({ url: 'https://cognito-idp.eu-west-1.amazonaws.com.test/' }, asking)).toMatchObject({ status: 200 })
})

test('what does not answer in time is silent, without being asked again', async () => {
  let sent = 0
  const late = new AbortController()
  const asking = fakeAsking(
    ({ signal }) => {
      sent++
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Too late', 'AbortError')))
        late.abort()
      })
    },
    { deadline: () => late.signal },
  )
  expect(await ask({ url }, asking)).toEqual({ heard: 'silent' })
  expect(sent).toBe(1)
})

test('what is ended is no answer', async () => {
  const ending = new AbortController()
  const asking = fakeAsking(
    () => {
      ending.abort()
      return unreadable()
    },
    { signal: ending.signal },
  )
  await expect(ask({ url }, asking)).rejects.toThrow(/abort/i)
})

test.each([
  ['http://aws.example:4566/', 'insecure'],
  ['http://127.0.0.1:4566/', 'answered'],
  ['http://s3.localhost:4566/', 'answered'],
  ['https://aws.example/', 'answered'],
])('from a page that came by HTTPS, %s is %s', async (address, heard) => {
  const asking = fakeAsking(() => Promise.resolve(new Response()), { isSecurePage: true })
  expect(await ask({ url: address }, asking)).toMatchObject({ heard })
})
