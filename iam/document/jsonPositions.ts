/** Where the parts of a JSON text stand, which `JSON.parse` does not tell: keys that stand twice in one object, and where objects and lists begin and end. RFC 8259. */
import { inside } from './parse/problems.ts'

/** What surrounds a place in the text: an object with its keys so far, or a list. */
type Frame = { readonly path: string; readonly start: number } & (
  { readonly keys: Set<string>; key: string } | { readonly keys?: undefined; index: number }
)

interface JsonVisitor {
  /** An object or a list begins. @param path `Statement[0].Condition`; empty for the whole. */
  readonly opened?: (path: string) => void
  /** It has ended. @param span its text, brackets included. */
  readonly closed?: (path: string, span: TextSpan) => void
  /** A text, number, boolean or null that is the value of a key or an entry of a list. */
  readonly scalar?: (path: string, span: TextSpan) => void
  /** @returns false to be told of no more. */
  readonly repeatedKey?: (path: string) => boolean
}

export interface TextSpan {
  readonly start: number
  /** The place after the last character. */
  readonly end: number
}

/** More are no use to anyone. */
const mostReported = 50
/** A document goes eight levels deep; below that there is nothing left to say. */
const deepest = 16

/**
 * Paths of repeated keys in a text that is JSON, in order. `JSON.parse` keeps the last and says nothing; AWS refuses the
 * document.
 */
export function repeatedKeys(text: string): readonly string[] {
  const repeated: string[] = []
  visitJson(text, { repeatedKey: (path) => repeated.push(path) < mostReported })
  return repeated
}

/**
 * Walks once through a text that is JSON and does not call itself, so that neither length nor depth of the text can
 * stall or end it. Deeper than sixteen levels nothing is visited.
 */
export function visitJson(text: string, visitor: JsonVisitor): void {
  const frames: Frame[] = []
  let depth = 0
  let keyFollows = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    const frame = depth <= deepest ? frames.at(-1) : undefined
    if (char === '"') {
      const end = stringEnd(text, at)
      if (keyFollows && frame?.keys) {
        const key = String(JSON.parse(text.slice(at, end + 1)))
        if (frame.keys.has(key) && visitor.repeatedKey?.(inside(frame.path, key)) === false) return
        frame.keys.add(key)
        frame.key = key
      } else if (frame) visitor.scalar?.(placeIn(frame), { start: at, end: end + 1 })
      keyFollows = false
      at = end
    } else if (char === '{' || char === '[') {
      const path = frame ? placeIn(frame) : ''
      if (++depth <= deepest) {
        frames.push({ path, start: at, ...(char === '{' ? { keys: new Set(), key: '' } : { index: 0 }) })
        visitor.opened?.(path)
      }
      keyFollows = char === '{'
    } else if (char === '}' || char === ']') {
      const ended = depth-- <= deepest ? frames.pop() : undefined
      if (ended) visitor.closed?.(ended.path, { start: ended.start, end: at + 1 })
    } else if (char === ',') {
      if (frame && !frame.keys) frame.index++
      keyFollows = frame?.keys !== undefined
    } else if (visitor.scalar && frame && char !== undefined && /[\w-]/.test(char)) {
      const start = at
      while (/[\w.+-]/.test(text[at + 1] ?? '')) at++
      visitor.scalar(placeIn(frame), { start, end: at + 1 })
    }
  }
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
