import { expect, test } from 'vitest'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ObjectPage } from '../../../aws/services/s3/listObjects.ts'
import type { ObjectRow } from '../folder/objectRows.ts'
import { countSelection, type CountSoFar } from './countSelection.ts'

const listed = (key: string, size = 1) => ({ key, size, lastModified: undefined, storageClass: 'STANDARD' })
const object = (key: string): ObjectRow => ({
  kind: 'object',
  id: `object ${key}`,
  name: key,
  isFolderItself: false,
  ...listed(key, 5),
})
const folder = (key: string): ObjectRow => ({ kind: 'folder', id: `folder ${key}`, key, name: key })
const page = (keys: readonly string[], next?: string): Outcome<ObjectPage> => ({
  kind: 'done',
  callId: 'c',
  value: { objects: keys.map((key) => listed(key)), folders: [], ...(next !== undefined && { next }) },
})
const denied: Outcome<ObjectPage> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: '', status: 403, explicit: false },
}

/** Counts with these pages, by prefix and start. */
function count(rows: readonly ObjectRow[], pages: Readonly<Record<string, Outcome<ObjectPage>>>, stopAfter = Infinity) {
  const asked: string[] = []
  const told: CountSoFar[] = []
  const stopping = new AbortController()
  const counting = countSelection(rows, {
    signal: stopping.signal,
    listBelow(prefix, next) {
      asked.push(`${prefix} ${next ?? ''}`.trim())
      if (asked.length >= stopAfter) stopping.abort()
      return Promise.resolve(pages[asked.at(-1) ?? ''] ?? denied)
    },
    onPage: (soFar) => told.push(soFar),
  })
  return { counting, asked, told }
}

test('S3-121: folders are read page by page to their end, with a count after each; objects ask nothing', async () => {
  const { counting, asked, told } = count([folder('a/'), object('x'), folder('b/')], {
    'a/': page(['a/', 'a/1'], 'more'),
    'a/ more': page(['a/2']),
    'b/': page(['b/1']),
  })
  expect(await counting).toEqual([
    { folder: undefined, objects: [{ key: 'x', size: 5 }] },
    { folder: 'a/', objects: ['a/', 'a/1', 'a/2'].map((key) => ({ key, size: 1 })) },
    { folder: 'b/', objects: [{ key: 'b/1', size: 1 }] },
  ])
  expect(asked).toEqual(['a/', 'a/ more', 'b/'])
  expect(told).toEqual([
    { objects: 1, calls: 0 },
    { objects: 3, calls: 1 },
    { objects: 4, calls: 2 },
    { objects: 5, calls: 3 },
  ])
})

test('S3-121: a count that was stopped is none, and asks no further', async () => {
  const { counting, asked } = count(
    [folder('a/'), folder('b/')],
    { 'a/': page(['a/1'], 'more'), 'a/ more': page([]), 'b/': page([]) },
    1,
  )
  expect(await counting).toBeUndefined()
  expect(asked).toEqual(['a/'])
})

test('a folder that cannot be read to its end says so, and the next one is counted all the same', async () => {
  const { counting } = count([folder('a/'), folder('b/')], { 'a/': page(['a/1'], 'more'), 'b/': page(['b/1']) })
  expect(await counting).toEqual([
    { folder: 'a/', objects: [{ key: 'a/1', size: 1 }], problem: denied },
    { folder: 'b/', objects: [{ key: 'b/1', size: 1 }] },
  ])
})
