/** Members of an error as XML elements; a list is one element for each of its texts. */
import { escapeXml } from './escapeXml.ts'

export function memberElements(members: Readonly<Record<string, string | readonly string[]>>): string {
  return Object.entries(members)
    .flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map((text) => `<${name}>${escapeXml(text)}</${name}>`))
    .join('')
}
