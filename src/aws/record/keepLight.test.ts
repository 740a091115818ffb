import { expect, test } from 'vitest'
import { keepLight, noLongerKept } from './keepLight.ts'
import { createRecorder } from './recorder.ts'

const start = { service: 's3', operation: 'ListObjectsV2', startedAt: 0, outcome: 'done' } as const
const message = (body: string) => ({ request: { method: 'GET', url: 'https://x.test/', headers: {}, body } })

/** A recorder of calls with bodies of 100 characters, the first one the oldest, and the works that were put off. */
function recorded(bodies: number) {
  const recorder = createRecorder(100)
  const works: (() => void)[] = []
  for (let at = 0; at < bodies; at++) recorder.begin({ ...start, ...message('x'.repeat(100)) })
  keepLight(recorder, { later: (work) => works.push(work), most: 1000, light: 600 })
  return { recorder, works }
}

const bodiesOf = (recorder: ReturnType<typeof createRecorder>) =>
  recorder.list().map(({ request }) => request?.body !== noLongerKept)

test('what is light stays as it is', () => {
  const { recorder, works } = recorded(10)
  const before = recorder.list()
  works[0]?.()
  expect(recorder.list()).toBe(before)
})

test('the oldest bodies go when all together are too many characters, and with them room for newer ones', () => {
  const { recorder, works } = recorded(11)
  works[0]?.()
  const kept = bodiesOf(recorder)
  expect(kept.lastIndexOf(true)).toBeLessThan(kept.indexOf(false))
  const characters = recorder.list().reduce((sum, { request }) => sum + (request?.body?.length ?? 0), 0)
  expect(characters).toBeLessThanOrEqual(600 + 100)
  expect(recorder.list()).toHaveLength(11)
})

test('of an input names stay and what is long goes, and a call on its way is left alone', () => {
  const { recorder, works } = recorded(0)
  const input = {
    Bucket: 'team-photos',
    Delete: { Objects: Array.from({ length: 200 }, (_, at) => ({ Key: `k${at}` })) },
  }
  const done = recorder.begin({ ...start, input })
  const waiting = recorder.begin({ ...start, outcome: 'in flight', input })
  works[0]?.()
  expect(recorder.get(done)?.input).toEqual({ Bucket: 'team-photos', Delete: noLongerKept })
  expect(recorder.get(waiting)?.input).toBe(input)
})

test('a call that is light already is left alone, as often as is looked', () => {
  const { recorder, works } = recorded(11)
  recorder.begin({ ...start, input: { Bucket: 'team-photos' } })
  const last = recorder.begin({ ...start, outcome: 'in flight', ...message('x'.repeat(2000)) })
  const changed: string[] = []
  const light = { ...recorder, update: (id: string) => void changed.push(id) }
  works[0]?.()
  expect(bodiesOf(recorder).filter(Boolean)).toHaveLength(2)
  keepLight(light, { later: (work) => void works.push(work), most: 1000, light: 600 })
  works.at(-1)?.()
  expect(recorder.get(last)?.request?.body).toHaveLength(2000)
  expect(changed).toEqual([])
})

test('several changes are one look', () => {
  const { recorder, works } = recorded(2)
  recorder.begin(start)
  recorder.begin(start)
  expect(works).toHaveLength(1)
})
