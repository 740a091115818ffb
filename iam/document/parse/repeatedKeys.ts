/** Keys that stand twice in one object of a JSON text: `JSON.parse` keeps the last and says nothing, AWS refuses the document. RFC 8259, section 4. */
import { inside } from './problems.ts'

/** What surrounds a place in the text: an object with its keys so far, or a list. */
type Frame =
  | { readonly path: string; readonly keys: Set<string>; key: string }
  | { readonly path: string; readonly keys?: undefined; index: number }

/** More are no use to anyone. */
const mostReported = 50
/** A document goes eight levels deep; below that there is nothing left to say. */
const deepest = 16

/**
 * Paths of repeated keys in a text that is JSON, in order. Walks through the text once and does not call itself, so
 * that neither length nor depth of the text can stall or end it.
 */
export function repeatedKeys(text: string): readonly string[] {
  const repeated: string[] = []
  const frames: Frame[] = []
  let depth = 0
  let keyFollows = false
  for (let at = 0; at < text.length && repeated.length < mostReported; at++) {
    const char = text[at]
    const frame = depth <= deepest ? frames.at(-1) : undefined
    if (char === '"') {
      const end = stringEnd(text, at)
      if (keyFollows && frame?.keys) enterKey(frame, text.slice(at, end + 1), repeated)
      keyFollows = false
      at = end
    } else if (char === '{' || char === '[') {
      const path = frame ? placeIn(frame) : ''
      if (++depth <= deepest) frames.push(char === '{' ? { path, keys: new Set(), key: '' } : { path, index: 0 })
      keyFollows = char === '{'
    } else if (char === '}' || char === ']') {
      if (depth-- <= deepest) frames.pop()
    } else if (char === ',') {
      if (frame && !frame.keys) frame.index++
      keyFollows = frame?.keys !== undefined
    }
  }
  return repeated
}

function enterKey(frame: Extract<Frame, { key: string }>, literal: string, repeated: string[]): void {
  const key = String(JSON.parse(literal))
  if (frame.keys.has(key)) repeated.push(inside(frame.path, key))
  frame.keys.add(key)
  frame.key = key
}

/** The path of the value that begins here. */
function placeIn(frame: Frame): string {
  return frame.keys ? inside(frame.path, frame.key) : `${frame.path}[${frame.index}]`
}

/** Where the string that begins at a quote ends: the next quote without a backslash of its own. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
