/** From the paths of findings to places in the text. Follows the Access Analyzer API Reference, Location, PathElement and Span. */
import { type TextSpan, visitJson } from '../document/jsonPositions.ts'
import type { Location, PathElement, Position } from './types.ts'

/**
 * A function from a path (`Statement[0].Action[1]`, empty for the document) to its location in a text that is JSON.
 * For what is not in the text, such as a member that is missing, the nearest place around it.
 */
export function locationsIn(text: string): (path: string) => Location {
  const spans = new Map<string, TextSpan>()
  const place = (path: string, span: TextSpan) => {
    spans.set(path, span)
  }
  visitJson(text, { closed: place, scalar: place })
  const positionAt = positionsIn(text)
  return (path) => {
    const elements = elementsOf(path)
    const span = nearestSpan(spans, path) ?? { start: 0, end: text.length }
    return {
      path: elements.map(({ element }) => element),
      span: { start: positionAt(span.start), end: positionAt(span.end) },
    }
  }
}

/** A function from a place in any text, counted in characters from 0, to its line and column. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return (offset) => positionOf(lineStarts, offset)
}

function nearestSpan(spans: ReadonlyMap<string, TextSpan>, path: string): TextSpan | undefined {
  const ends = [0, ...elementsOf(path).map(({ end }) => end)].reverse()
  for (const end of ends) {
    const span = spans.get(path.slice(0, end))
    if (span) return span
  }
  return undefined
}

/** The steps of a path, each with the place in the path after it. */
function elementsOf(path: string): readonly { readonly element: PathElement; readonly end: number }[] {
  return Array.from(
    path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?(\w+)/g),
    ({ 0: all, 1: index, 2: key, 3: name, index: at }) => ({
      element:
        index === undefined
          ? { value: key === undefined ? (name ?? '') : String(JSON.parse(key)) }
          : { index: Number(index) },
      end: at + all.length,
    }),
  )
}

function positionOf(lineStarts: readonly number[], offset: number): Position {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0), offset }
}
