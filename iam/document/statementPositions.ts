/** Where the statements of a policy stand in its text. Follows the IAM API Reference, "Position". */
import { type TextSpan, visitJson } from './jsonPositions.ts'

/** Lines and columns count from 1. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

export interface StatementPosition {
  /** Its opening brace. */
  readonly start: TextPosition
  /** The place after its closing brace. */
  readonly end: TextPosition
}

/**
 * The statements of a document in their order. Of several members Statement the last counts, as `JSON.parse` has it.
 * @param text a policy document that was read before: JSON, and valid.
 */
export function statementPositions(text: string): readonly StatementPosition[] {
  let spans: TextSpan[] = []
  visitJson(text, {
    opened(path) {
      if (path === 'Statement') spans = []
    },
    closed(path, span) {
      const isStatement = path === 'Statement' ? text[span.start] === '{' : /^Statement\[\d+\]$/.test(path)
      if (isStatement) spans.push(span)
    },
  })
  return spans.map(({ start, end }) => ({ start: positionOf(text, start), end: positionOf(text, end) }))
}

function positionOf(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
