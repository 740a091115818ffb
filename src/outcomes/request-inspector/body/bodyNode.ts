/** A body as a tree: what JSON and XML have in common, its children made when somebody looks at them. */

export interface BodyNode {
  /** A member's name, an index, an element's name; `@name` is an attribute. */
  readonly label: string
  /** What stands in it, where nothing stands below it. */
  readonly value?: string
  /** What it is, for the look of it. */
  readonly kind: 'structure' | 'list' | 'string' | 'number' | 'boolean' | 'null'
  /** How many stand below it. */
  readonly count: number
  children(): readonly BodyNode[]
}

const none: readonly BodyNode[] = []

/** @param kind `string` where nothing else is said */
export function leaf(label: string, value: string, kind: BodyNode['kind'] = 'string'): BodyNode {
  return { label, value, kind, count: 0, children: () => none }
}

/** Children are made once. */
export function branch(
  label: string,
  kind: 'structure' | 'list',
  count: number,
  make: () => readonly BodyNode[],
): BodyNode {
  let made: readonly BodyNode[] | undefined
  return { label, kind, count, children: () => (made ??= make()) }
}

/** @param value as `JSON.parse` gives it */
export function jsonNode(label: string, value: unknown): BodyNode {
  if (value === null) return leaf(label, 'null', 'null')
  if (Array.isArray(value)) {
    return branch(label, 'list', value.length, () =>
      value.map((entry: unknown, index) => jsonNode(`[${index}]`, entry)),
    )
  }
  if (typeof value === 'object') {
    const members = Object.entries(value)
    return branch(label, 'structure', members.length, () => members.map(([name, member]) => jsonNode(name, member)))
  }
  if (typeof value === 'number' || typeof value === 'boolean')
    return leaf(label, String(value), typeof value as 'number')
  return leaf(label, String(value))
}
