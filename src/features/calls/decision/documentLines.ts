import type { PolicyDocument } from '#iam/types.ts'

export interface DocumentLine {
  readonly text: string
  /** The statement that this line belongs to, counted from 0; undefined for lines around them. */
  readonly statement?: number
}

/** A policy document as JSON, line by line, each line knowing its statement. Members keep the order in which they were written. */
export function documentLines(document: PolicyDocument): readonly DocumentLine[] {
  const members = Object.entries(document)
  const lines = members.flatMap(([name, value]: [string, unknown], index) => {
    const comma = index < members.length - 1 ? ',' : ''
    return name === 'Statement' ? statementLines(value, comma) : textLines(`"${name}": ${json(value)}${comma}`, 2)
  })
  return [{ text: '{' }, ...lines, { text: '}' }]
}

function statementLines(value: unknown, comma: string): readonly DocumentLine[] {
  if (!Array.isArray(value)) return textLines(`"Statement": ${json(value)}${comma}`, 2, 0)
  const inner = value.flatMap((statement: unknown, index) =>
    textLines(`${json(statement)}${index < value.length - 1 ? ',' : ''}`, 4, index),
  )
  return [{ text: '  "Statement": [' }, ...inner, { text: `  ]${comma}` }]
}

/** Short lists of texts stand on one line, as people write them. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/\[\n\s+("[^\n]*",?\n\s*)+\]/g, (list) => {
    const flat = list.replace(/\n\s+/g, ' ').replace(/^\[ /, '[').replace(/ ?\]$/, ']').replace(/ \]$/, ']')
    return flat.length <= 72 ? flat : list
  })
}

function textLines(text: string, indent: number, statement?: number): readonly DocumentLine[] {
  return text
    .split('\n')
    .map((line) => ({ text: `${' '.repeat(indent)}${line}`, ...(statement !== undefined && { statement }) }))
}
