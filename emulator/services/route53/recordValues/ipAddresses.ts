const decimalPart = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const fourParts = new RegExp(`^${decimalPart}(?:\\.${decimalPart}){3}$`)

/** Four decimal parts without leading zeros. */
export function isIPv4(text: string): boolean {
  return fourParts.test(text)
}

/**
 * Eight groups of hexadecimal digits, `::` once for some of them, the last two perhaps as IPv4 (RFC 4291 section 2.2).
 */
export function isIPv6(text: string): boolean {
  const end = text.slice(text.lastIndexOf(':') + 1)
  const groupsOnly = isIPv4(end) ? `${text.slice(0, text.length - end.length)}0:0` : text
  const halves = groupsOnly.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8
}
