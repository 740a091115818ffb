/** The rows of a tree that are open, and where a word stands in it. No level has more rows than a page of it. */
import { type BodyNode, branch } from './bodyNode.ts'

export interface TreeRow {
  /** Unique in the tree: `0/3/1`, indexes from the root. */
  readonly path: string
  readonly node: BodyNode
  /** From 1. */
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly isOpen: boolean
}

/** More children are shown in pages of so many, and pages in pages. */
const pageSize = 100
/** So many rows are open at first. */
const openAtFirst = 60
/** So many nodes are looked through for a word, and so many places told. */
const searched = 1_000_000
const mostFound = 1_000

const pagesOf = new WeakMap<BodyNode, readonly BodyNode[]>()
/** Of a page of pages: the index of its first child. */
const beginOf = new WeakMap<BodyNode, number>()

/** What stands below a node in the tree as it is shown: its children, or pages of them. */
export function shownChildren(node: BodyNode): readonly BodyNode[] {
  if (node.count <= pageSize) return node.children()
  const known = pagesOf.get(node)
  if (known) return known
  const pages = paged(node.children(), beginOf.get(node) ?? 0)
  pagesOf.set(node, pages)
  return pages
}

function paged(children: readonly BodyNode[], begin: number): readonly BodyNode[] {
  let size = pageSize
  while (children.length > size * pageSize) size *= pageSize
  return Array.from({ length: Math.ceil(children.length / size) }, (_, page) => {
    const part = children.slice(page * size, (page + 1) * size)
    const first = begin + page * size
    // A page of pages counts what it holds, so that it is paged in its turn.
    const node = branch(`${first} to ${first + part.length - 1}`, 'list', part.length, () => part)
    beginOf.set(node, first)
    return node
  })
}

export function treeRows(root: BodyNode, open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const add = (node: BodyNode, path: string, level: number) => {
    const children = shownChildren(node)
    for (const [index, child] of children.entries()) {
      const own = path === '' ? String(index) : `${path}/${index}`
      const isOpen = child.count > 0 && open.has(own)
      rows.push({ path: own, node: child, level, position: index + 1, siblings: children.length, isOpen })
      if (isOpen) add(child, own, level + 1)
    }
  }
  add(root, '', 1)
  return rows
}

/** Opens level by level as long as the rows stay few. */
export function firstOpen(root: BodyNode): ReadonlySet<string> {
  const open = new Set<string>()
  let rows = shownChildren(root).length
  let level: (readonly [path: string, node: BodyNode])[] = [['', root]]
  while (level.length > 0) {
    const next = level.flatMap(([path, node]) =>
      shownChildren(node).map((child, index) => [path === '' ? String(index) : `${path}/${index}`, child] as const),
    )
    for (const [path, node] of next) {
      const more = node.count === 0 ? 0 : shownChildren(node).length
      if (more === 0 || rows + more > openAtFirst) continue
      rows += more
      open.add(path)
    }
    level = next.filter(([path]) => open.has(path))
  }
  return open
}

/** Paths of the nodes whose name or value holds the word, in their order. */
export function findInTree(root: BodyNode, word: string): readonly string[] {
  const asked = word.toLowerCase()
  const found: string[] = []
  const waiting: (readonly [path: string, node: BodyNode])[] = [['', root]]
  for (let looked = 0; looked < searched && found.length < mostFound; looked += 1) {
    const next = waiting.pop()
    if (!next) break
    const [path, node] = next
    const isHit = `${node.label}\n${node.value ?? ''}`.toLowerCase().includes(asked)
    if (isHit && path !== '') found.push(path)
    const children = shownChildren(node)
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child) waiting.push([path === '' ? String(index) : `${path}/${index}`, child])
    }
  }
  return found
}

/** The paths above a path, outermost first. */
export function pathsAbove(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
