import { expect, test, vi } from 'vitest'
import { createChangeGuard } from './changeGuard.ts'

const put = { service: 's3', operation: 'PutObject', target: 'photos/a.txt', cause: 'Upload a.txt' } as const
const remove = { service: 's3', operation: 'DeleteObject', target: 'photos/a.txt' } as const

test.each(['ListObjectsV2', 'GetObject', 'HeadBucket', 'GetCallerIdentity', 'ListHostedZones', 'AdminGetUser'])(
  '%s reads, and is sent without a question',
  async (operation) => {
    const guard = createChangeGuard()
    await expect(guard.mayBeSent({ service: 's3', operation })).resolves.toBe(true)
    expect(guard.waiting()).toEqual([])
  },
)

test.each([
  'PutObject',
  'DeleteObjects',
  'ChangeResourceRecordSets',
  'CreateBucket',
  'AssumeRole',
  'Getaway',
  'AdminSetUserPassword',
])('%s may change something, and waits for an answer', (operation) => {
  const guard = createChangeGuard()
  void guard.mayBeSent({ service: 's3', operation })
  expect(guard.waiting()).toHaveLength(1)
})

test('one answer is for all that wait, and for nothing that comes later', async () => {
  const guard = createChangeGuard()
  const told = vi.fn()
  guard.onChange(told)
  const both = Promise.all([guard.mayBeSent(put), guard.mayBeSent(remove)])
  expect(guard.waiting()).toEqual([put, remove])
  guard.allow()
  expect(await both).toEqual([true, true])
  expect(told).toHaveBeenCalledTimes(3)
  const later = guard.mayBeSent(put)
  guard.refuse()
  expect(await later).toBe(false)
})

test('what is allowed for the session is asked again in the next one', async () => {
  const guard = createChangeGuard()
  const first = guard.mayBeSent(put)
  guard.allow({ forSession: true })
  expect(await first).toBe(true)
  expect(await guard.mayBeSent(remove)).toBe(true)
  guard.forget()
  const next = guard.mayBeSent(remove)
  expect(guard.waiting()).toEqual([remove])
  guard.forget()
  expect(await next).toBe(false)
})

test('an answer holds for all of one act, also for what of it is asked later, and for no other act', async () => {
  const guard = createChangeGuard()
  const many = { id: 'upload-1', title: 'Upload 2 files to shared/' }
  const first = guard.mayBeSent({ ...put, act: many })
  guard.allow()
  expect(await first).toBe(true)
  expect(await guard.mayBeSent({ ...put, target: 'photos/b.txt', act: many })).toBe(true)
  const other = guard.mayBeSent({ ...put, act: { id: 'upload-2', title: 'Upload 2 files to shared/' } })
  expect(guard.waiting()).toHaveLength(1)
  guard.refuse()
  expect(await other).toBe(false)
  guard.forget()
  void guard.mayBeSent({ ...put, act: many })
  expect(guard.waiting()).toHaveLength(1)
})

test('what is given up meanwhile waits no more', async () => {
  const guard = createChangeGuard()
  const giveUp = new AbortController()
  const asked = guard.mayBeSent(put, giveUp.signal)
  giveUp.abort()
  expect(await asked).toBe(false)
  expect(guard.waiting()).toEqual([])
  expect(await guard.mayBeSent(put, giveUp.signal)).toBe(false)
})
