import type { TreeRow } from './treeRows.ts'

export interface TreeMoves {
  /** Path of the row that the Tab key stops at. */
  readonly current: string
  rows(): readonly TreeRow[]
  go(path: string): void
  open(path: string): void
  close(path: string): void
}

/**
 * What a key does in a tree (WAI-ARIA Authoring Practices, "Tree View Pattern").
 * @returns whether the key was one of the tree's
 */
export function moveInTree(key: string, { current, rows, go, open, close }: TreeMoves): boolean {
  const list = rows()
  const at = list.findIndex(({ path }) => path === current)
  const row = list[at]
  if (!row) return false
  const goTo = (index: number) => {
    const target = list[Math.max(0, Math.min(list.length - 1, index))]
    if (target) go(target.path)
    return true
  }
  const { path, node, isOpen } = row
  switch (key) {
    case 'ArrowDown':
      return goTo(at + 1)
    case 'ArrowUp':
      return goTo(at - 1)
    case 'Home':
      return goTo(0)
    case 'End':
      return goTo(list.length - 1)
    case 'ArrowRight':
      if (node.count > 0 && !isOpen) open(path)
      else if (isOpen) goTo(at + 1)
      return true
    case 'ArrowLeft':
      if (isOpen) close(path)
      else if (path.includes('/')) go(path.slice(0, path.lastIndexOf('/')))
      return true
    case 'Enter':
    case ' ':
      if (node.count > 0) (isOpen ? close : open)(path)
      return true
    case '*':
      for (const sibling of list)
        if (sibling.node.count > 0 && parentOf(sibling.path) === parentOf(path)) open(sibling.path)
      return true
    default:
      return key.length === 1 && startsWith(key)
  }

  /** The next row that begins with a letter, around the end. */
  function startsWith(letter: string): boolean {
    const order = [...list.slice(at + 1), ...list.slice(0, at)]
    const next = order.find((other) => other.node.label.toLowerCase().startsWith(letter.toLowerCase()))
    if (next) go(next.path)
    return next !== undefined
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
