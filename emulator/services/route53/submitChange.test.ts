import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemRandom } from '../../program/clockAndRandom.ts'
import { openStore } from '../../state/sqliteStore.ts'
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { changeInfo } from './describe.ts'
import { changes } from './state.ts'
import { submitChange } from './submitChange.ts'

let store: Store
const now = 1_790_000_000_000
beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterEach(() => store.close())

const submit = () => submitChange({ store, random: systemRandom, clock: () => now } as OperationContext, undefined)

test('The latest 10,000 changes can be followed; older ones are forgotten', () => {
  store.transaction(() => {
    for (let n = 0; n < 10_000; n++) changes(store).set(`C${n}`, { id: `C${n}`, submittedAt: n, inSyncAt: n })
  })
  const { Id = '' } = submit()
  expect(changes(store).get('C0')).toBeUndefined()
  expect(changes(store).get('C1')).toBeDefined()
  expect(changes(store).get(Id.replace('/change/', ''))).toBeDefined()
  expect(changes(store).count()).toBe(10_000)
})

test('Where the clock was set back, later changes go before the new one', () => {
  store.transaction(() => {
    for (let n = 1; n <= 10_000; n++)
      changes(store).set(`C${n}`, { id: `C${n}`, submittedAt: now + n, inSyncAt: now + n })
  })
  const ids = [submit(), submit()].map(({ Id = '' }) => Id.replace('/change/', ''))
  expect([...ids, 'C2', 'C3'].map((id) => changes(store).get(id)?.id)).toEqual([...ids, undefined, 'C3'])
  expect(changes(store).count()).toBe(10_000)
})

test('A change of a time that has not come yet is in sync: the clock was set back, and nobody waits for it so long', () => {
  submit()
  const [[, change] = []] = changes(store).entries()
  if (!change) throw new Error('No change was kept.')
  expect(changeInfo(change, now).Status).toBe('PENDING')
  expect(changeInfo(change, change.inSyncAt).Status).toBe('INSYNC')
  expect(changeInfo(change, now - 86_400_000).Status).toBe('INSYNC')
})
