const units = ['kB', 'MB', 'GB', 'TB', 'PB']
const whole = new Intl.NumberFormat('en')

/**
 * `812 B`, `48.2 kB`, `1.95 MB`: base 1000, three significant digits. Negative or unreadable counts give an empty
 * text.
 */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return ''
  if (bytes < 1000) return `${bytes} B`
  let amount = bytes
  let unit = 'B'
  for (const next of units) {
    amount /= 1000
    unit = next
    // 999.6 kB would round to the four digits of "1000 kB".
    if (amount < 999.5) break
  }
  return `${Number(amount.toPrecision(3))} ${unit}`
}

/** `1,951,232 bytes`: the exact count, for a title beside the rounded text. */
export function exactBytes(bytes: number): string {
  return `${whole.format(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`
}
