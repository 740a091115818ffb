/** Where parts of a JSON text stand, and which part stands at a place: from the tree that the editor parses. */
import type { Text } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Member names, and indexes in lists. */
export type JsonPath = readonly (string | number)[]

export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * The range of the value at a path; of the key before it where the value holds others. What is not there is marked at the
 * nearest thing that is.
 */
export function rangeOf(top: SyntaxNode, text: Text, path: JsonPath): TextRange {
  let at = rootOf(top)
  let named: SyntaxNode | undefined
  for (const part of path) {
    const next = at && (typeof part === 'number' ? elementOf(at, part) : propertyOf(at, text, part))
    if (!next) break
    if (next.name === 'Property') {
      named = next.getChild('PropertyName') ?? undefined
      at = valueOf(next)
    } else {
      named = undefined
      at = next
    }
  }
  const isLarge = at && (at.name === 'Object' || at.name === 'Array')
  const marked = isLarge && named ? named : at
  if (!marked) return { from: 0, to: Math.min(1, text.length) }
  return isLarge && !named ? { from: marked.from, to: marked.from + 1 } : { from: marked.from, to: marked.to }
}

/** The path of what surrounds a place: in `{"a": [{"b|"}]}` that of the object, `a`, 0. */
export function pathAround(node: SyntaxNode, text: Text): JsonPath {
  const path: (string | number)[] = []
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'Property' && at !== node) path.unshift(nameOf(at, text))
    else if (at.parent?.name === 'Array' && isValue(at)) path.unshift(indexIn(at))
  }
  return path
}

/** Keys that stand in an object. */
export function namesIn(object: SyntaxNode, text: Text): readonly string[] {
  return object.getChildren('Property').map((property) => nameOf(property, text))
}

export function nameOf(property: SyntaxNode, text: Text): string {
  const name = property.getChild('PropertyName')
  if (!name) return ''
  try {
    return String(JSON.parse(text.sliceString(name.from, name.to)))
  } catch {
    return ''
  }
}

function rootOf(top: SyntaxNode): SyntaxNode | undefined {
  for (let child = top.firstChild; child; child = child.nextSibling) if (isValue(child)) return child
  return undefined
}

function propertyOf(object: SyntaxNode, text: Text, name: string): SyntaxNode | undefined {
  // The last one is the one that JSON.parse keeps.
  return object
    .getChildren('Property')
    .filter((property) => nameOf(property, text) === name)
    .at(-1)
}

function elementOf(array: SyntaxNode, index: number): SyntaxNode | undefined {
  let at = 0
  for (let child = array.firstChild; child; child = child.nextSibling) {
    if (isValue(child) && at++ === index) return child
  }
  return undefined
}

function indexIn(element: SyntaxNode): number {
  let index = 0
  for (let before = element.prevSibling; before; before = before.prevSibling) if (isValue(before)) index += 1
  return index
}

export function valueOf(property: SyntaxNode): SyntaxNode | undefined {
  const last = property.lastChild
  return last && isValue(last) ? last : undefined
}

function isValue({ name }: SyntaxNode): boolean {
  return ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'].includes(name)
}
