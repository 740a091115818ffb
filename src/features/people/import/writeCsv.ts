/** As `parseCsv` reads them. A text that a spreadsheet would take for a formula gets an apostrophe: people name themselves. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string): string {
  // A phone number begins so, and computes nothing.
  const isFormula = /^[=+\-@\t\r]/.test(value) && !/^\+\d+$/.test(value)
  const safe = isFormula ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
