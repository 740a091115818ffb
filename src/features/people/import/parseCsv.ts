/** Comma-separated values as RFC 4180 writes them: quotes around what has commas, quotes or line ends in it. */

export interface CsvRow {
  /** Of its first character, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Rows of a file; empty lines are left out. A quote that is never closed takes in the rest. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1

  const endRow = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    cell = ''
    begun = line
  }
  // Spreadsheets begin a file with a mark of its encoding.
  const characters = text.replace(/^\u{feff}/u, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at)
    if (character === '\n') line += 1
    if (quoted) {
      if (character !== '"') cell += character
      else if (characters.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === ',') {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else cell += character
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
