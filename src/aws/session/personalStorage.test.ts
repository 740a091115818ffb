// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { createListeners } from '../listeners.ts'
import type { AuthChange } from './auth.ts'
import { forgetAtSignOut } from './personalStorage.ts'

const personal = [
  'rolecall.zones.us-east-1:1',
  'rolecall.zones',
  'rolecall.places.us-east-1:1',
  'rolecall.applied.us-east-1:1.Z1',
]
const others = ['rolecall.theme', 'rolecall.backend.active', 'rolecall.backend.kept.f', 'another app']
const recorder = { clear: vi.fn() }

beforeEach(() => {
  recorder.clear.mockClear()
  for (const storage of [localStorage, sessionStorage]) {
    storage.clear()
    for (const key of [...personal, ...others]) storage.setItem(key, 'x')
  }
})

const keysIn = (storage: Storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index)).sort()

test.each(['signed-out', 'signed-out-elsewhere', 'left-guest'] as const)(
  'S3-165: %s leaves nothing of the person to the next one',
  (change) => {
    const changes = createListeners<AuthChange>()
    forgetAtSignOut({ onChange: changes.add }, recorder)
    changes.tell(change)
    expect(recorder.clear).toHaveBeenCalledOnce()
    expect([keysIn(localStorage), keysIn(sessionStorage)]).toEqual([[...others].sort(), [...others].sort()])
  },
)

test.each(['signed-in', 'signed-in-elsewhere', 'ended', 'entered-as-guest'] as const)(
  '%s forgets nothing',
  (change) => {
    const changes = createListeners<AuthChange>()
    forgetAtSignOut({ onChange: changes.add }, recorder)
    changes.tell(change)
    expect(recorder.clear).not.toHaveBeenCalled()
    expect(keysIn(localStorage)).toEqual([...personal, ...others].sort())
  },
)

test('a browser that closes its storage signs out all the same', () => {
  const changes = createListeners<AuthChange>()
  const closed = () => {
    throw new DOMException('closed', 'SecurityError')
  }
  forgetAtSignOut({ onChange: changes.add }, recorder, [closed, () => sessionStorage])
  changes.tell('signed-out')
  expect(keysIn(sessionStorage)).toEqual([...others].sort())
})
