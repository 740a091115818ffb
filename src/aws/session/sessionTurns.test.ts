import { expect, test, vi } from 'vitest'
import { createListeners } from '../listeners.ts'
import type { AuthChange } from './auth.ts'
import { createSessionTurns } from './sessionTurns.ts'

test.each([
  ['signed-in', 1, 1],
  ['signed-in-elsewhere', 1, 1],
  ['entered-as-guest', 1, 1],
  ['signed-out', 1, 0],
  ['ended', 1, 0],
  ['left-guest', 1, 0],
] as const)('%s ends a session for %i listener and begins one for %i', (to, ended, begun) => {
  const changes = createListeners<AuthChange>()
  const turns = createSessionTurns({ onChange: changes.add })
  const dropped = vi.fn()
  const begins = vi.fn()
  const leave = [turns.onDropped(dropped), turns.onNew(begins)]
  const before = turns.number()
  changes.tell(to)
  for (const end of leave) end()
  changes.tell(to)
  expect([dropped.mock.calls.length, begins.mock.calls.length, turns.number() - before]).toEqual([ended, begun, 2])
})

test('whatever belonged to a session is dropped before anybody hears of the next', () => {
  const changes = createListeners<AuthChange>()
  const turns = createSessionTurns({ onChange: changes.add })
  const heard: string[] = []
  turns.onNew(() => heard.push('begun'))
  turns.onDropped(() => heard.push('dropped'))
  changes.tell('signed-in')
  expect(heard).toEqual(['dropped', 'begun'])
})
