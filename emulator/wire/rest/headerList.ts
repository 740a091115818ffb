/**
 * Lists in one header, separated by commas; items with commas or quotes stand in quotes (RFC 9110 section 5.6.1; Smithy
 * `httpHeader`).
 */

const item = /\s*(?:"((?:[^"\\]|\\.)*)"|([^,]*))\s*(?:,|$)/gy

export function readHeaderList(text: string): string[] {
  const items: string[] = []
  item.lastIndex = 0
  for (let found = item.exec(text); found; found = item.exec(text)) {
    const [, quoted, plain = ''] = found
    items.push(quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, '$1'))
    if (item.lastIndex >= text.length) break
  }
  return items
}

export function writeHeaderList(items: readonly string[]): string {
  return items.map((text) => (/[",]/.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : text)).join(', ')
}
