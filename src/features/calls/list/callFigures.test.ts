import { expect, test } from 'vitest'
import { callFigures } from './callFigures.ts'

test.each([
  [{ status: 403, durationMs: 20.6, outcome: 'denied' }, '403 · 21 ms'],
  [{ durationMs: 12, outcome: 'failed' }, 'no answer · 12 ms'],
  [{ outcome: 'in flight' }, 'in flight'],
  [{ outcome: 'aborted' }, 'given up'],
  [{ durationMs: 30 }, '30 ms'],
] as const)('%j is told as "%s"', (call, text) => {
  expect(callFigures(call)).toBe(text)
})
