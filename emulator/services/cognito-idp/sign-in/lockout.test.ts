import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testPool } from '../../../../tests/unit/testPool.ts'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { countFailure, forgetFailures, passwordFailures, refuseWhileLocked } from './lockout.ts'

const second = 1000
const minute = 60 * second
let store: Store
let now: number
const clock = () => now
beforeEach(() => {
  now = 1_790_000_000_000
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

describe('wrong passwords', () => {
  const isLocked = () => {
    try {
      refuseWhileLocked({ store, clock }, testPool, 'mika')
      return false
    } catch (problem) {
      expect(String(problem)).toContain('Password attempts exceeded')
      return true
    }
  }
  const fail = (times: number) => {
    for (let n = 0; n < times; n++) countFailure({ store, clock }, testPool, 'mika')
  }

  test('four are free', () => {
    fail(4)
    expect(isLocked()).toBe(false)
  })

  test.each([
    [5, 1],
    [6, 2],
    [7, 4],
    [10, 32],
    [14, 512],
    [15, 900],
    [40, 900],
  ])('after %i, the wait is %i seconds', (failures, seconds) => {
    fail(failures)
    now += seconds * second - 1
    expect(isLocked()).toBe(true)
    now += 1
    expect(isLocked()).toBe(false)
  })

  test('are forgotten after a sign-in', () => {
    fail(5)
    forgetFailures({ store, clock }, testPool, 'mika')
    fail(4)
    expect(isLocked()).toBe(false)
  })

  test('are forgotten after 15 minutes without an attempt', () => {
    fail(4)
    now += 15 * minute
    fail(4)
    expect(isLocked()).toBe(false)
  })

  test('lock one user alone', () => {
    fail(5)
    expect(() => refuseWhileLocked({ store, clock }, testPool, 'otto')).not.toThrow()
  })

  test('made-up names do not pile up', () => {
    for (let n = 0; n < 1200; n++) {
      now += minute
      countFailure({ store, clock }, testPool, `nobody-${n}`)
    }
    expect(passwordFailures(store).count()).toBeLessThan(600)
  })

  test('a clock that is set back keeps nobody locked out, and the next one locks again', () => {
    fail(14)
    now -= 365 * 24 * 60 * minute
    expect(isLocked()).toBe(false)
    fail(1)
    expect(isLocked()).toBe(true)
    now += 15 * minute
    expect(isLocked()).toBe(false)
  })
})
