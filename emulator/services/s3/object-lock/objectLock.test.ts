import { expect, test } from 'vitest'
import type { ObjectRow } from '../rows.ts'
import type { Retention } from './lockTypes.ts'
import { checkRetentionChange, checkUnlocked, retentionFrom } from './objectLock.ts'

const now = Date.UTC(2028, 1, 29)
const later = now + 1000
const locked = (row: Partial<ObjectRow>) => row as ObjectRow
const refused = 'object protected by object lock'
const pass = { now, bypass: true }
const plain = { now, bypass: false }
const governance: Retention = { mode: 'GOVERNANCE', until: later }
const compliance: Retention = { mode: 'COMPLIANCE', until: later }

test('a retention lasts as many days, or to the same day of a later year', () => {
  expect(retentionFrom({ mode: 'GOVERNANCE', days: 1 }, now).until).toBe(now + 86_400_000)
  // The year of the end has no 29 February.
  expect(retentionFrom({ mode: 'COMPLIANCE', years: 1 }, now).until).toBe(Date.UTC(2029, 2, 1))
})

test('S3-128: in force it keeps the version, in governance mode from all who may not pass it', () => {
  expect(() => checkUnlocked(locked({ retention: governance }), plain)).toThrow(refused)
  expect(() => checkUnlocked(locked({ retention: compliance }), pass)).toThrow(refused)
  checkUnlocked(locked({ retention: governance }), pass)
  checkUnlocked(locked({ retention: { ...compliance, until: now } }), plain)
  checkUnlocked(locked({}), plain)
  checkUnlocked(undefined, plain)
})

test('S3-128: a legal hold keeps it from everybody, for as long as it stands', () => {
  expect(() => checkUnlocked(locked({ legalHold: true }), pass)).toThrow(refused)
  checkUnlocked(locked({ legalHold: false }), plain)
})

test('a marker is never locked', () => {
  checkUnlocked({ isDeleteMarker: true, versionId: 'null', order: '0', lastModified: 0 }, plain)
})

test.each<[string, Retention, Retention | undefined, boolean]>([
  ['longer', governance, { ...governance, until: later + 1 }, true],
  ['longer in compliance', compliance, { ...compliance, until: later + 1 }, true],
  ['stricter', governance, compliance, true],
  ['shorter', governance, { ...governance, until: now + 1 }, false],
  ['shorter in compliance', compliance, { ...compliance, until: now + 1 }, false],
  ['less strict', compliance, governance, false],
  ['none', governance, undefined, false],
])('changed to %s without passing it', (_how, current, wanted, isAllowed) => {
  const change = () => checkRetentionChange(current, wanted, plain)
  if (isAllowed) change()
  else expect(change).toThrow(refused)
})

test('passing governance mode allows every change, and compliance mode is never passed', () => {
  checkRetentionChange(governance, undefined, pass)
  expect(() => checkRetentionChange(compliance, undefined, pass)).toThrow(refused)
  checkRetentionChange({ ...compliance, until: now }, undefined, plain)
  checkRetentionChange(undefined, compliance, plain)
})
