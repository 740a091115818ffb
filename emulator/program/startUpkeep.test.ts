import { expect, test } from 'vitest'
import type { Service } from '../services/service.ts'
import { openStore } from '../state/sqliteStore.ts'
import { systemClock, systemRandom } from './clockAndRandom.ts'
import { startUpkeep } from './startUpkeep.ts'

test('services do what they do by themselves one after the other, at once and when it is time, until it ends', async () => {
  const told: string[] = []
  const store = openStore({ folder: ':memory:', random: systemRandom })
  const context = { store, clock: systemClock, random: systemRandom, log: (line: string) => told.push(line) }
  const service = (name: string, upkeep: () => Promise<void>) => ({ name, upkeep: () => upkeep }) as unknown as Service
  let again: (() => Promise<void>) | undefined
  let isCalledOff = false
  let letGo: () => void = () => undefined
  const end = startUpkeep(
    [
      service('First', () => Promise.reject(new Error('no'))),
      { name: 'Idle' } as unknown as Service,
      service('Second', () => {
        told.push('second')
        return new Promise((resolve) => (letGo = resolve))
      }),
    ],
    context,
    (work) => {
      again = work
      return () => (isCalledOff = true)
    },
  )
  const both = [again?.(), again?.()]
  await Promise.resolve()
  await Promise.resolve()
  letGo()
  await Promise.all(both)
  expect(told).toEqual([expect.stringContaining('While First did what it does by itself'), 'second'])
  const third = again?.()
  const ended = end()
  await Promise.resolve()
  await Promise.resolve()
  letGo()
  await Promise.all([third, ended])
  expect(told).toHaveLength(4)
  expect(isCalledOff).toBe(true)
  store.close()
})
