import { expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { pageLimits, type PagesBehind, type PagesRead, readPagesBehind } from './readPagesBehind.ts'

const pages = { token: 'Marker', next: 'NextMarker' }
const page = (next?: string, items = 1) => ({ Items: Array.from({ length: items }, () => 'x'), NextMarker: next })
const done = (value: object): Outcome<object> => ({ kind: 'done', value, callId: 'c' })

async function last(asked: Partial<PagesBehind>): Promise<PagesRead> {
  let read: PagesRead | undefined
  const whole = { pages, input: { Bucket: 'b' }, known: [page('1')], which: 'all', read: never, ...asked } as const
  for await (const so of readPagesBehind(whole)) read = so
  if (!read) throw new Error('Nothing was read.')
  return read
}
const never = () => Promise.reject(new Error('Not asked for.'))

test('goes on behind the last page with its token, to the end', async () => {
  const asked: InputJson[] = []
  const read = (input: InputJson) => {
    asked.push(input)
    return Promise.resolve(done(page(input['Marker'] === '1' ? '2' : undefined)))
  }
  const end = await last({ read })
  expect(asked).toEqual([
    { Bucket: 'b', Marker: '1' },
    { Bucket: 'b', Marker: '2' },
  ])
  expect([end.pages.length, end.isLast, end.stopped]).toEqual([3, true, undefined])
})

test('one page is one page', async () => {
  const end = await last({ which: 'one', read: () => Promise.resolve(done(page('2'))) })
  expect([end.pages.length, end.stopped]).toEqual([2, undefined])
})

test('asks again after ten thousand items', async () => {
  let count = 1
  const end = await last({ read: () => Promise.resolve(done(page(String((count += 1)), 1_000))) })
  expect([end.pages.length, end.stopped]).toEqual([1 + pageLimits.items / 1_000, { by: 'limit' }])
})

test('asks again after a hundred pages, however empty they are', async () => {
  let count = 1
  const end = await last({ read: () => Promise.resolve(done(page(String((count += 1)), 0))) })
  expect([end.pages.length, end.stopped]).toEqual([1 + pageLimits.pages, { by: 'limit' }])
})

test('what ends it leaves what had come', async () => {
  let count = 1
  const read = () =>
    Promise.resolve<Outcome<object>>(
      (count += 1) < 4 ? done(page(String(count))) : { kind: 'aborted', callId: 'given up' },
    )
  const end = await last({ read })
  expect([end.pages.length, end.callId, end.stopped]).toEqual([3, 'given up', { by: 'outcome', kind: 'aborted' }])
})

test('a page that is followed by itself is the last', async () => {
  const end = await last({ read: () => Promise.resolve(done(page('1'))) })
  expect([end.pages.length, end.stopped]).toEqual([2, undefined])
})

test('behind the last page nothing is asked', async () => {
  const end = await last({ known: [page()] })
  expect([end.pages.length, end.isLast]).toEqual([1, true])
})
