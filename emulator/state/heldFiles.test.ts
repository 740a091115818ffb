import { expect, test } from 'vitest'
import { heldFiles } from './heldFiles.ts'

test('A file that is held goes when the last one lets go of it, and only if it was to go', () => {
  const removed: string[] = []
  const held = heldFiles((id) => removed.push(id))
  const [first, second] = [held.hold(['a', 'b']), held.hold(['a'])]
  expect([held.putOff('a'), held.putOff('other')]).toEqual([true, false])
  first()
  expect(removed).toEqual([])
  second()
  expect([removed, held.putOff('a'), held.putOff('b')]).toEqual([['a'], false, false])
})

test('Letting go twice takes nothing from somebody else', () => {
  const removed: string[] = []
  const held = heldFiles((id) => removed.push(id))
  const first = held.hold(['a'])
  held.hold(['a'])
  first()
  first()
  expect([held.putOff('a'), removed]).toEqual([true, []])
})

test('A file may stand twice in one list', () => {
  const removed: string[] = []
  const held = heldFiles((id) => removed.push(id))
  const letGo = held.hold(['a', 'a'])
  held.putOff('a')
  letGo()
  expect(removed).toEqual(['a'])
})
