import type { MatrixTable } from './matrixTable.ts'

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function matrixCsv({ head, rows }: MatrixTable): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(text: string): string {
  // A spreadsheet takes such a beginning for a formula and runs it.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
