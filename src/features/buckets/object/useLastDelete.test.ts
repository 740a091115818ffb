import { expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ObjectAddress } from '../../../aws/services/s3/objectAddress.ts'
import { useLastDelete } from './useLastDelete.ts'

const plan = { bucket: 'b', key: 'a/plan.txt' }
const done: Outcome<unknown> = { kind: 'done', value: {}, callId: 'c' }
const denied: Outcome<unknown> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}

function open(outcome: Outcome<unknown> = done) {
  const removed: ObjectAddress[] = []
  const opened = useLastDelete(
    (address) => {
      removed.push(address)
      return Promise.resolve(outcome)
    },
    () => 5,
  )
  return { ...opened, removed }
}

test('S3-122: undoing a delete deletes its marker by its version id, and the line goes', async () => {
  const { last, note, undo, removed } = open()
  note(plan, 'plan.txt', { marker: { versionId: 'm1' } })
  expect(last.value).toMatchObject({ name: 'plan.txt', at: 5, markerId: 'm1' })
  expect(await undo()).toBe(true)
  expect(removed).toEqual([{ ...plan, versionId: 'm1' }])
  expect(last.value).toBeUndefined()
})

test('what was refused is told in the line, which stays', async () => {
  const { last, note, undo } = open(denied)
  note(plan, 'plan.txt', { marker: { versionId: 'm1' } })
  expect(await undo()).toBe(false)
  expect(last.value).toMatchObject({ markerId: 'm1', outcome: denied })
})

test('a delete for good takes the line of the one before away, and offers nothing', async () => {
  const { last, note, undo, removed } = open()
  note(plan, 'plan.txt', { marker: { versionId: 'm1' } })
  note({ bucket: 'b', key: 'other' }, 'other', {})
  expect(last.value).toBeUndefined()
  expect(await undo()).toBe(false)
  expect(removed).toEqual([])
})

test('a marker whose id the page may not read is told, and cannot be undone from here', async () => {
  const { last, note, undo, removed } = open()
  note(plan, 'plan.txt', { marker: {} })
  expect(await undo()).toBe(false)
  expect(removed).toEqual([])
  expect(last.value?.name).toBe('plan.txt')
})

test('it is forgotten when something else is done to the key, and not for another key', () => {
  const { last, note, forget } = open()
  note(plan, 'plan.txt', { marker: { versionId: 'm1' } })
  forget('a/other.txt')
  expect(last.value).toBeDefined()
  forget('a/plan.txt')
  expect(last.value).toBeUndefined()
})
