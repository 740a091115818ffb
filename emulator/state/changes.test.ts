import { expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { defineCollection } from './collection.ts'
import { openStore } from './sqliteStore.ts'

const plain = defineCollection<{ readonly n: number }>({ name: 'test.counted' })
const indexed = defineCollection<{ readonly n: number }, string, 'byN'>({
  name: 'test.countedByIndex',
  indexes: { byN: ({ n }) => [n] },
})

test.each([
  ['without an index', plain],
  ['with an index', indexed],
])('every change of a document is counted, and every one that is taken back: %s', async (_, declaration) => {
  const store = openStore({ folder: ':memory:', random: systemRandom })
  const documents = store.open(declaration)
  const counts: number[] = []
  const note = () => void counts.push(store.changes.count)

  note()
  documents.set('a', { n: 1 })
  note()
  documents.set('a', { n: 2 })
  note()
  store.transaction(() => documents.set('b', { n: 1 }))
  note()
  await store.groupedTransaction(() => documents.set('b', { n: 2 }))
  note()
  documents.delete('b')
  note()
  expect(() =>
    store.transaction(() => {
      documents.set('a', { n: 3 })
      note()
      throw new Error('no')
    }),
  ).toThrow('no')
  note()
  expect(documents.get('a')).toEqual({ n: 2 })

  expect(new Set(counts).size).toBe(counts.length)
  const last = store.changes.count
  documents.get('a')
  documents.entries()
  documents.count()
  expect(store.changes.count).toBe(last)
  store.close()
})
