import type { MatrixTable } from './matrixTable.ts'

/** A table as GitHub draws it. */
export function matrixMarkdown({ head, rows }: MatrixTable): string {
  const line = (row: readonly string[]) => `| ${row.map(cell).join(' | ')} |`
  return `${[line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`
}

/** On one line, with what Markdown would read as its own told to be text. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\|`*_<>[\]]/g, '\\$&')
}
