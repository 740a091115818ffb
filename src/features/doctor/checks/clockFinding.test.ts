import { expect, test } from 'vitest'
import { clockFinding } from './clockFinding.ts'

test.each([
  [undefined, 'untold', 'no answer said its time'],
  [400, 'holds', '0.4 s apart'],
  [-42_000, 'holds', '42.0 s apart'],
  [6 * 60_000, 'inTheWay', '6 min apart'],
  [-60 * 60_000, 'inTheWay', '60 min apart'],
])('%s ms off: %s', (offMs, standing, seen) => {
  expect(clockFinding(offMs)).toMatchObject({ standing, seen })
})
