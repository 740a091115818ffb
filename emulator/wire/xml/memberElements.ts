/** Members of an error as XML elements; a list is one element for each of its texts. */
import { escapeXml } from './escapeXml.ts'

export function memberElements(members: Readonly<Record<string, string | readonly string[]>>): string {
  let xml = ''
  for (const [name, value] of Object.entries(members)) {
    for (const text of typeof value === 'string' ? [value] : value) xml += `<${name}>${escapeXml(text)}</${name}>`
  }
  return xml
}
