// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { knownZones, rememberZone } from './knownZones.ts'

beforeEach(() => localStorage.clear())

test('R53-003: remembers zones, the last one first and once', () => {
  rememberZone('us-east-1:1', { id: 'Z1', name: 'one.test' })
  rememberZone('us-east-1:1', { id: 'Z2', name: 'two.test' })
  rememberZone('us-east-1:1', { id: 'Z1', name: 'one.test' })
  expect(knownZones('us-east-1:1').map(({ id }) => id)).toEqual(['Z1', 'Z2'])
  expect(knownZones('us-east-1:2')).toEqual([])
})

test.each(['{', '[1]', '{"id":"Z1"}'])('takes no notice of %s in the storage', (text) => {
  localStorage.setItem('rolecall.zones.us-east-1:1', text)
  expect(knownZones('us-east-1:1')).toEqual([])
})
