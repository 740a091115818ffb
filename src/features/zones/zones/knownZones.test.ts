// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { knownZones, rememberZone } from './knownZones.ts'

beforeEach(() => localStorage.clear())

test('R53-003: remembers zones, the last one first and once', () => {
  rememberZone({ id: 'Z1', name: 'one.test' })
  rememberZone({ id: 'Z2', name: 'two.test' })
  rememberZone({ id: 'Z1', name: 'one.test' })
  expect(knownZones().map(({ id }) => id)).toEqual(['Z1', 'Z2'])
})

test.each(['{', '[1]', '{"id":"Z1"}'])('takes no notice of %s in the storage', (text) => {
  localStorage.setItem('rolecall.zones', text)
  expect(knownZones()).toEqual([])
})
