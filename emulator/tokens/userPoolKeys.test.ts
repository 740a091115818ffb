import { expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { openStore } from '../state/sqliteStore.ts'
import { poolKeys } from './userPoolKeys.ts'

test('keys are made once, also when several ask at the same time, and differ from pool to pool', async () => {
  const store = openStore({ folder: ':memory:', random: systemRandom })
  const [first, second, other] = await Promise.all(['a', 'a', 'b'].map((pool) => poolKeys(store, pool)))
  expect(second).toBe(first)
  expect(await poolKeys(store, 'a')).toEqual(first)
  const kids = [first, other].flatMap((keys) => [keys?.id.kid, keys?.access.kid])
  expect(new Set(kids).size).toBe(4)
  store.close()
})
