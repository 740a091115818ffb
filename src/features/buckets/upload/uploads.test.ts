import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { createUploads, type SendFile, type Uploads } from './uploads.ts'

type Sent = Parameters<SendFile>[0] & {
  progress(bytes: number): void
  signal: AbortSignal
  answer(outcome: Outcome<void>): Promise<void>
}

const stored: Outcome<void> = { kind: 'done', value: undefined, callId: 'c' }
const denied: Outcome<void> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}
const failed = (status: number): Outcome<void> => ({
  kind: 'failed',
  callId: 'c',
  failure: { kind: 'conflict', cause: '', evidence: '', fix: '', status },
})
const shared = { bucket: 'b', region: undefined, prefix: 'shared/' }
const own = { bucket: 'b', region: undefined, prefix: 'private/me/' }
const file = (name: string, content = 'x') => new File([content], name)

let sent: Sent[]
let uploads: Uploads

beforeEach(() => {
  sent = []
  uploads = createUploads(
    (upload, progress, { signal }) =>
      new Promise((resolve) => {
        sent.push({
          ...upload,
          progress,
          signal,
          async answer(outcome) {
            resolve(outcome)
            await new Promise((settled) => setTimeout(settled))
          },
        })
      }),
  )
})

const states = () => uploads.items.value.map(({ name, state }) => `${name} ${state}`)

test('three files are sent at once, the next when one is done', async () => {
  uploads.add(
    ['a', 'b', 'c', 'd'].map((name) => file(name)),
    shared,
  )
  expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting'])
  await sent[1]?.answer(stored)
  expect(states()).toEqual(['a sending', 'b stored', 'c sending', 'd sending'])
  expect(uploads.lastStored.value).toMatchObject({ name: 'b', target: shared })
})

test('S3-061: nothing is overwritten unasked; replacing is a decision', async () => {
  uploads.add([file('plan.txt')], shared)
  expect(sent[0]).toMatchObject({ key: 'shared/plan.txt', existing: 'keep' })
  await sent[0]?.answer(failed(412))
  expect(states()).toEqual(['plan.txt taken'])
  uploads.again(1, { existing: 'replace' })
  expect(sent[1]).toMatchObject({ key: 'shared/plan.txt', existing: 'replace' })
  await sent[1]?.answer(stored)
  expect(states()).toEqual(['plan.txt stored'])
})

test('S3-061: keeping both tries further names until one is free', async () => {
  uploads.add([file('plan.txt')], shared)
  await sent[0]?.answer(failed(412))
  uploads.again(1, { existing: 'keep both' })
  expect(sent[1]).toMatchObject({ key: 'shared/plan (2).txt', existing: 'keep' })
  await sent[1]?.answer(failed(412))
  expect(sent[2]).toMatchObject({ key: 'shared/plan (3).txt', existing: 'keep' })
  await sent[2]?.answer(stored)
  expect(states()).toEqual(['plan (3).txt stored'])
})

test('S3-061: two writes that meet (409) are repeated, though not for ever', async () => {
  uploads.add([file('a')], shared)
  for (let index = 0; index < 4; index++) await sent[index]?.answer(failed(409))
  expect(sent).toHaveLength(4)
  expect(states()).toEqual(['a refused'])
})

test('a refused file is kept and can go to another folder', async () => {
  uploads.add([file('plan.txt')], shared)
  await sent[0]?.answer(denied)
  expect(uploads.items.value[0]).toMatchObject({ state: 'refused', outcome: denied })
  uploads.again(1, { target: own })
  expect(sent[1]).toMatchObject({ key: 'private/me/plan.txt' })
  await sent[1]?.answer(stored)
  expect(states()).toEqual(['plan.txt stored'])
})

test('taking an upload off the list gives it up; its late answer changes nothing', async () => {
  uploads.add([file('a'), file('b')], shared)
  uploads.remove(1)
  expect(sent[0]?.signal.aborted).toBe(true)
  sent[0]?.progress(1)
  await sent[0]?.answer(stored)
  expect(states()).toEqual(['b sending'])
  expect(uploads.lastStored.value).toBeUndefined()
})

test('progress is told in bytes', () => {
  uploads.add([file('a', 'four')], shared)
  sent[0]?.progress(3)
  expect(uploads.items.value[0]?.sent).toBe(3)
})

test('S3-042: a key that a browser would fold is not sent', async () => {
  uploads.add([file('a.txt')], { ...shared, prefix: 'shared/../' })
  await Promise.resolve()
  expect(sent).toHaveLength(0)
  expect(uploads.items.value[0]).toMatchObject({ state: 'refused', problem: expect.stringMatching(/fold/) })
})

test('a file that cannot be read is refused with that reason', async () => {
  uploads = createUploads(() => Promise.reject(new DOMException('gone', 'NotReadableError')))
  uploads.add([file('a')], shared)
  await new Promise((settled) => setTimeout(settled))
  expect(uploads.items.value[0]).toMatchObject({ state: 'refused', problem: expect.stringMatching(/cannot be read/) })
})

test('another session ends all uploads', () => {
  uploads.add([file('a'), file('b')], shared)
  uploads.clear()
  expect(sent.every(({ signal }) => signal.aborted)).toBe(true)
  expect(states()).toEqual([])
})

test('what was stored leaves the list when it is deleted again, or when asked', async () => {
  uploads.add([file('a'), file('b'), file('c')], shared)
  await sent[0]?.answer(stored)
  await sent[1]?.answer(stored)
  uploads.forgetStored('shared/a')
  expect(states()).toEqual(['b stored', 'c sending'])
  uploads.forgetStored()
  expect(states()).toEqual(['c sending'])
})

test('what was stored leaves the list when more is added', async () => {
  uploads.add([file('a')], shared)
  await sent[0]?.answer(stored)
  uploads.add([file('b')], shared)
  expect(states()).toEqual(['b sending'])
})

test('a large file whose name is taken is not sent to hear that: it waits for a decision at once', async () => {
  const asked: string[] = []
  const large = file('large.bin', 'x'.repeat(300_000))
  const careful = createUploads(
    () => Promise.resolve(stored),
    ({ key }) => {
      asked.push(key)
      return Promise.resolve(key === 'shared/large.bin')
    },
  )
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  careful.add([large, file('small.txt')], shared)
  await settled()
  expect(asked).toEqual(['shared/large.bin'])
  expect(careful.items.value.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'large.bin taken',
    'small.txt stored',
  ])
  const id = careful.items.value[0]?.id ?? 0
  careful.again(id, { existing: 'keep both' })
  await settled()
  expect(careful.items.value[0]).toMatchObject({ name: 'large (2).bin', state: 'stored' })
  careful.again(id, { existing: 'replace' })
  await settled()
  expect(asked).toEqual(['shared/large.bin', 'shared/large (2).bin'])
})

test('what has ended is taken off the list at once; what is under way or waits for somebody stays', async () => {
  uploads.add(
    ['a', 'b', 'c', 'd'].map((name) => file(name)),
    shared,
  )
  await sent[0]?.answer(stored)
  await sent[1]?.answer(denied)
  await sent[2]?.answer(failed(412))
  expect(states()).toEqual(['a stored', 'b refused', 'c taken', 'd sending'])
  uploads.dismissEnded()
  expect(states()).toEqual(['c taken', 'd sending'])
})
