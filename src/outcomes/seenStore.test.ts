import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../tests/unit/fakeAws.ts'
import { type SeenThing, useSeenStore } from './seenStore.ts'
import { awsKey } from './useAws.ts'

let endSession: () => void = () => undefined

beforeEach(() => {
  const onDropped = (listener: () => void) => {
    endSession = listener
    return () => undefined
  }
  const pinia = createPinia()
  createApp({})
    .provide(awsKey, fakeAws({ session: { turns: { onDropped } } }))
    .use(pinia)
  setActivePinia(pinia)
})

const zone = (name: string): SeenThing => ({ kind: 'zone', name, detail: '', to: `/zones/${name}` })
const names = () => useSeenStore().things.map(({ name }) => name)

test('a list that is read again takes its own place, and stands first', () => {
  const { see } = useSeenStore()
  see('zones', [zone('a'), zone('b')])
  see('more', [zone('c')])
  see('zones', [zone('a')])
  expect(names()).toEqual(['a', 'c'])
})

test('lists are forgotten when there are many, and with the session', () => {
  const { see } = useSeenStore()
  for (let index = 0; index < 25; index++) see(`list ${index}`, [zone(String(index))])
  expect([names().length, names()[0]]).toEqual([20, '24'])
  endSession()
  expect(names()).toEqual([])
})
