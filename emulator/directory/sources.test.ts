import { expect, test } from 'vitest'
import { Changes } from '../state/changes.ts'
import { EarlierDocuments } from '../state/earlierDocuments.ts'
import { Sources } from './sources.ts'

/** One document, in a store that counts, and how often it was read. */
function start() {
  const changes = new Changes()
  const earlier = new EarlierDocuments()
  const stored = { value: {}, reads: 0 }
  const collection = {
    get() {
      stored.reads++
      return stored.value
    },
  }
  const sources = new Sources({ changes, earlier })
  sources.get(collection, 'a')
  return { changes, earlier, stored, sources }
}

test('documents are looked at once for each change of the store', () => {
  const { changes, stored, sources } = start()
  for (const reads of [2, 3, 4]) {
    changes.count++
    expect([sources.isCurrent, sources.isCurrent, sources.isCurrent]).toEqual([true, true, true])
    expect(stored.reads).toBe(reads)
  }
  changes.count++
  stored.value = {}
  expect([sources.isCurrent, sources.isCurrent]).toEqual([false, false])
})

test('while changes take a moment to count, they are looked at every time: nothing is written when the moment is over', () => {
  const { changes, earlier, stored, sources } = start()
  earlier.follow({ clock: () => 0, milliseconds: 1000 })
  earlier.note('test', 'a', stored.value)
  changes.count++
  expect([sources.isCurrent, sources.isCurrent]).toEqual([true, true])
  stored.value = {}
  expect(sources.isCurrent).toBe(false)
})
