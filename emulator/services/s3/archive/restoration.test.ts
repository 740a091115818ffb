import { expect, test } from 'vitest'
import { requireReadable } from './requireReadable.ts'
import { isArchived, newRestoration, restoreMember, restoreState, restoringMs } from './restoration.ts'
import { restoreStatus, restoreStatusXml } from './restoreStatus.ts'

const asked = Date.parse('2026-01-10T12:00:00Z')
const restoration = newRestoration('Standard', 2, asked)
const object = { storageClass: 'GLACIER', restoration } as const
const midnight = Date.parse('2026-01-13T00:00:00Z')

test('S3-238: a copy is being made for a moment, is there, and goes at the midnight after its days', () => {
  const states = [asked, asked + restoringMs - 1, asked + restoringMs, midnight - 1, midnight].map((now) =>
    restoreState(object, now),
  )
  const restored = { state: 'restored', until: midnight }
  expect(states).toEqual([{ state: 'ongoing' }, { state: 'ongoing' }, restored, restored, undefined])
})

test('S3-239: headers and listings tell what it has come to', () => {
  const there = asked + restoringMs
  expect(restoreMember(object, asked)).toEqual({ Restore: 'ongoing-request="true"' })
  expect(restoreMember(object, there)).toEqual({
    Restore: 'ongoing-request="false", expiry-date="Tue, 13 Jan 2026 00:00:00 GMT"',
  })
  expect(restoreMember(object, midnight)).toEqual({})
  expect(restoreStatus(object, there)).toEqual({ IsRestoreInProgress: false, RestoreExpiryDate: new Date(midnight) })
  expect(restoreStatusXml(object, asked)).toBe(
    '<RestoreStatus><IsRestoreInProgress>true</IsRestoreInProgress></RestoreStatus>',
  )
  expect(restoreStatusXml(object, midnight)).toBe('')
})

test.each(['GLACIER', 'DEEP_ARCHIVE'] as const)('S3-237: %s is read only while a copy is there', (storageClass) => {
  const archived = { storageClass, restoration }
  const refused = { code: 'InvalidObjectState', status: 403, members: { StorageClass: storageClass } }
  const readAt = (now: number) => () => requireReadable(archived, now, { to: 'read' })
  expect(readAt(asked)).toThrow(expect.objectContaining(refused) as Error)
  expect(readAt(asked + restoringMs)).not.toThrow()
  expect(readAt(midnight)).toThrow(expect.objectContaining(refused) as Error)
})

test.each(['STANDARD', 'GLACIER_IR', 'INTELLIGENT_TIERING'] as const)('S3-237: %s is read at once', (storageClass) => {
  expect(isArchived(storageClass)).toBe(false)
  expect(() => requireReadable({ storageClass }, asked, { to: 'read' })).not.toThrow()
  // What was restored before it was moved on says nothing.
  expect(restoreState({ storageClass, restoration }, asked + restoringMs)).toBeUndefined()
})
