/** Text as XML character data or attribute value (XML 1.0 section 2.4). */

const special = /[&<>"\u0000-\u0008\u000B-\u001F\u0085\u2028\uFFFE\uFFFF]/g
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Control characters become references, as S3 does for keys that XML cannot carry: such a document is not well-formed
 * XML 1.0.
 */
export function escapeXml(text: string): string {
  return text.replace(special, (found) => named[found] ?? `&#x${found.charCodeAt(0).toString(16).toUpperCase()};`)
}
