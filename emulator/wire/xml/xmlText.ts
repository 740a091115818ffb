/** Text in XML: written as character data or attribute value (XML 1.0 section 2.4), and read. */
import { MalformedBody } from '../inputProblem.ts'

const special = /[&<>"\u0000-\u0008\u000B-\u001F\u0085\u2028\uFFFE\uFFFF]/g
/** Most texts have nothing of it, and to find that out costs half of replacing nothing. */
const anySpecial = new RegExp(special.source)
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Control characters become references, as S3 does for keys that XML cannot carry: such a document is not well-formed
 * XML 1.0.
 */
export function escapeXml(text: string): string {
  if (!anySpecial.test(text)) return text
  return text.replace(special, (found) => named[found] ?? `&#x${found.charCodeAt(0).toString(16).toUpperCase()};`)
}

const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|&/g
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Replaces the five predefined entities and character references (XML 1.0 sections 4.1 and 4.6). No entity can be
 * declared.
 */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (_, hex?: string, decimal?: string, entity?: string) => {
    if (entity !== undefined) return predefined[entity] ?? ''
    if (hex !== undefined) return character(parseInt(hex, 16))
    if (decimal !== undefined) return character(parseInt(decimal, 10))
    throw new MalformedBody('There is a & that begins no known entity.')
  })
}

function character(point: number): string {
  const isAllowed =
    point === 0x9 ||
    point === 0xa ||
    point === 0xd ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  if (!isAllowed) throw new MalformedBody('There is a reference to a character that XML forbids.')
  return String.fromCodePoint(point)
}

/** Members of an error as XML elements; a list is one element for each of its texts. */
export function memberElements(members: Readonly<Record<string, string | readonly string[]>>): string {
  let xml = ''
  for (const [name, value] of Object.entries(members)) {
    for (const text of typeof value === 'string' ? [value] : value) xml += `<${name}>${escapeXml(text)}</${name}>`
  }
  return xml
}
