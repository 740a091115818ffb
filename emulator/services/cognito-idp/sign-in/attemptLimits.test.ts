import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testPool } from '../../../../tests/unit/testPool.ts'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { countAttempt, forgetAttempts } from './attemptLimits.ts'

const minute = 60 * 1000
let store: Store
let now: number
const clock = () => now
beforeEach(() => {
  now = 1_790_000_000_000
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

describe('attempts per hour', () => {
  const attempt = () => countAttempt({ store, clock }, testPool, 'mika', 'ResendConfirmationCode')

  test('the sixth is refused until the first is an hour old, and refused ones do not count', () => {
    for (let n = 0; n < 5; n++) {
      attempt()
      now += minute
    }
    for (let n = 0; n < 20; n++) expect(attempt).toThrow('Attempt limit exceeded, please try after some time.')
    now += 55 * minute
    expect(attempt).not.toThrow()
    expect(attempt).toThrow('Attempt limit exceeded')
  })

  test('are counted for each user and operation', () => {
    for (let n = 0; n < 5; n++) attempt()
    expect(() => countAttempt({ store, clock }, testPool, 'otto', 'ResendConfirmationCode')).not.toThrow()
    expect(() => countAttempt({ store, clock }, testPool, 'mika', 'ConfirmSignUp')).not.toThrow()
    forgetAttempts({ store, clock }, testPool, 'mika')
    expect(attempt).not.toThrow()
  })

  test('of a time that has not come yet, because the clock was set back, do not count', () => {
    for (let n = 0; n < 5; n++) attempt()
    now -= 24 * 60 * minute
    for (let n = 0; n < 5; n++) expect(attempt).not.toThrow()
    expect(attempt).toThrow('Attempt limit exceeded')
  })
})
