import { beforeEach, expect, test } from 'vitest'
import { jsonNode } from './bodyNode.ts'
import { moveInTree } from './moveInTree.ts'
import { treeRows } from './treeRows.ts'

const root = jsonNode('', { alpha: { beta: 1, gamma: [2] }, delta: 3, epsilon: { zeta: 4 } })
let open: Set<string>
let current: string

function press(...keys: readonly string[]): string {
  for (const key of keys) {
    moveInTree(key, {
      current,
      rows: () => treeRows(root, open),
      go: (path) => (current = path),
      open: (path) => open.add(path),
      close: (path) => open.delete(path),
    })
  }
  return `${current} ${[...open].join(' ')}`.trim()
}

beforeEach(() => {
  open = new Set()
  current = '0'
})

test.each([
  [['ArrowDown'], '1'],
  [['ArrowUp'], '0'],
  [['End'], '2'],
  [['End', 'ArrowDown'], '2'],
  [['End', 'Home'], '0'],
  [['ArrowRight'], '0 0'],
  [['ArrowRight', 'ArrowRight'], '0/0 0'],
  [['ArrowRight', 'ArrowRight', 'ArrowRight'], '0/0 0'],
  [['ArrowRight', 'ArrowRight', 'ArrowLeft'], '0 0'],
  [['ArrowRight', 'ArrowLeft'], '0'],
  [['ArrowLeft'], '0'],
  [['Enter'], '0 0'],
  [['Enter', ' '], '0'],
  [['*'], '0 0 2'],
  [['e'], '2'],
  [['d', 'a'], '0'],
  [['z'], '0'],
])('%j leads to %s', (keys, there) => {
  expect(press(...keys)).toBe(there)
})

test('a key that is none of the tree is left to the page', () => {
  const moves = {
    current,
    rows: () => treeRows(root, open),
    go: () => undefined,
    open: () => undefined,
    close: () => undefined,
  }
  expect(['Tab', 'Escape', 'q'].map((key) => moveInTree(key, moves))).toEqual([false, false, false])
})
