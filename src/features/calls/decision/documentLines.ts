import { statementPositions } from '#iam/document/statementPositions.ts'
import type { PolicyDocument } from '#iam/types.ts'
import { jsonText } from '../../../ui/jsonText.ts'

export interface DocumentLine {
  readonly text: string
  /** The statement that this line belongs to, counted from 0; undefined for lines around them. */
  readonly statement?: number
}

/** A policy document as JSON, the way it is drawn. */
export const documentText = (document: PolicyDocument): string => jsonText(document)

/** The same line by line, each line knowing its statement. Members keep the order in which they were written. */
export function documentLines(document: PolicyDocument): readonly DocumentLine[] {
  const text = documentText(document)
  const positions = statementPositions(text)
  return text.split('\n').map((line, index) => {
    const statement = positions.findIndex(({ start, end }) => start.line <= index + 1 && index + 1 <= end.line)
    return statement < 0 ? { text: line } : { text: line, statement }
  })
}
