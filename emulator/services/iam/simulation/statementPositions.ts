import type { Position } from '@aws-sdk/client-iam'

/** Where a statement stands in the text of its document. Lines and columns count from 1. */
export interface StatementPosition {
  /** Its opening brace. */
  readonly StartPosition: Position
  /** The place after its closing brace. */
  readonly EndPosition: Position
}

/** The statements of a document in their order. @param text a policy document that was read before: JSON, and valid. */
export function statementPositions(text: string): readonly StatementPosition[] {
  const value = valueOfStatement(text)
  return objectsIn(text, value.start, value.end).map(({ start, end }) => ({
    StartPosition: positionOf(text, start),
    EndPosition: positionOf(text, end),
  }))
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The value of the top-level member Statement; of several, the last, as `JSON.parse` has it. */
function valueOfStatement(text: string): Span {
  let found: Span = { start: 0, end: 0 }
  let at = text.indexOf('{') + 1
  while (at < text.length) {
    if (text[at] !== '"') {
      at += 1
      continue
    }
    const keyEnd = endOfString(text, at)
    const start = keyEnd + (/^[\s:]*/.exec(text.slice(keyEnd))?.[0].length ?? 0)
    const end = endOfValue(text, start)
    if (JSON.parse(text.slice(at, keyEnd)) === 'Statement') found = { start, end }
    at = end
  }
  return found
}

/** The outermost objects between two places. */
function objectsIn(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = []
  let at = start
  while (at < end) {
    const objectEnd = text[at] === '{' ? endOfValue(text, at) : undefined
    if (objectEnd !== undefined) spans.push({ start: at, end: objectEnd })
    at = objectEnd ?? at + 1
  }
  return spans
}

function endOfValue(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '"') at = endOfString(text, at) - 1
    else if ('{['.includes(character)) depth += 1
    else if ('}]'.includes(character)) depth -= 1
    at += 1
    if (depth === 0) return at
  }
  return at
}

/** The place after the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { Line: before.split('\n').length, Column: offset - before.lastIndexOf('\n') }
}
