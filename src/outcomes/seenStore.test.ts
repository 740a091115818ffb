import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import type { AuthChange } from '../aws/session/auth.ts'
import { type SeenThing, useSeenStore } from './seenStore.ts'
import { awsKey } from './useAws.ts'

let endSession: () => void = () => undefined

beforeEach(() => {
  const onDropped = (listener: (change: AuthChange) => void) => {
    endSession = () => listener('signed-out')
    return () => undefined
  }
  const pinia = createPinia()
  createApp({})
    .provide(awsKey, fakeAws({ session: { turns: { onDropped } } }))
    .use(pinia)
  setActivePinia(pinia)
})

const asZone = (name: string): SeenThing => ({
  kind: 'zone',
  id: name,
  name,
  detail: '',
  to: `/zones/${name}`,
  calls: [],
})
const names = () => useSeenStore().things.map(({ name }) => name)

test('a list that is read again takes its own place, and stands first', () => {
  const { see } = useSeenStore()
  see('zones', ['a', 'b'], asZone)
  see('more', ['c'], asZone)
  see('zones', ['a'], asZone)
  expect(names()).toEqual(['a', 'c'])
})

test('lists are forgotten when there are many, and with the session', () => {
  const { see } = useSeenStore()
  for (let index = 0; index < 25; index++) see(`list ${index}`, [String(index)], asZone)
  expect([names().length, names()[0]]).toEqual([20, '24'])
  endSession()
  expect(names()).toEqual([])
})

test('nothing is described before somebody looks, and no more than is kept', () => {
  const { see } = useSeenStore()
  const describe = vi.fn(asZone)
  const many = Array.from({ length: 5_000 }, (_, index) => String(index))
  for (let pages = 1; pages <= 5; pages++) see('zones', many.slice(0, pages * 1_000), describe)
  expect(describe).not.toHaveBeenCalled()
  expect(names()).toHaveLength(2_000)
  expect(describe).toHaveBeenCalledTimes(2_000)
})

test('one list can be looked at alone', () => {
  const { see, inList } = useSeenStore()
  see('zones', ['a', 'b'], asZone)
  see('more', ['c'], asZone)
  expect(inList('zones').map(({ name }) => name)).toEqual(['a', 'b'])
  expect(inList('none')).toEqual([])
})
