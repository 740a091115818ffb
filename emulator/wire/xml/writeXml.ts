/** Values of a shape to XML elements (Smithy 2.0 XML bindings). */
import type { Member, Shape, StructureShape } from '../shape.ts'
import { writeSimple } from '../simpleText.ts'
import { escapeXml } from './xmlText.ts'

/** A list's elements that are written already, in the place of its value. */
export class WrittenXml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** One element with its content. `attributes` begins with a space or is empty. */
export function writeXml(name: string, shape: Shape, value: unknown, attributes = ''): string {
  if (shape.kind === 'structure') {
    return `<${name}${attributes}${ownAttributes(shape, value)}>${writeMembers(shape.members, value)}</${name}>`
  }
  if (shape.kind === 'list') {
    const itemName = shape.item.xmlName ?? 'member'
    return `<${name}${attributes}>${writeItems(itemName, shape.item.shape, value)}</${name}>`
  }
  if (shape.kind === 'map') return `<${name}${attributes}>${writeEntries(shape.value.shape, value)}</${name}>`
  return `<${name}${attributes}>${escapeXml(writeSimple(shape, value, 'date-time'))}</${name}>`
}

/** The elements of a structure's members, absent ones left out. */
export function writeMembers(members: readonly Member[], value: unknown): string {
  let xml = ''
  for (const member of members) {
    const content = property(value, member.name)
    if (content === undefined || content === null || member.traits.xmlAttribute) continue
    const name = member.xmlName ?? member.name
    if (member.shape.kind === 'list' && member.traits.xmlFlattened) {
      xml += writeItems(name, member.shape.item.shape, content)
    } else {
      xml += writeXml(name, member.shape, content, namespaceOf(member))
    }
  }
  return xml
}

function writeItems(name: string, shape: Shape, items: unknown): string {
  if (items instanceof WrittenXml) return items.text
  if (!Array.isArray(items)) throw new TypeError(`The value of ${name} is not a list.`)
  let xml = ''
  for (const item of items) xml += writeXml(name, shape, item)
  return xml
}

function writeEntries(shape: Shape, map: unknown): string {
  let xml = ''
  for (const [key, value] of Object.entries(Object(map))) {
    xml += `<entry><key>${escapeXml(key)}</key>${writeXml('value', shape, value)}</entry>`
  }
  return xml
}

function ownAttributes(shape: StructureShape, value: unknown): string {
  let attributes = ''
  for (const member of shape.members) {
    if (!member.traits.xmlAttribute) continue
    const content = property(value, member.name)
    if (content !== undefined) attributes += ` ${member.xmlName ?? member.name}="${escapeXml(String(content))}"`
  }
  return attributes
}

function namespaceOf(member: Member): string {
  const namespace = member.traits.xmlNamespace
  if (!namespace) return ''
  const [prefix, uri] = namespace
  return prefix ? ` xmlns:${prefix}="${uri}"` : ` xmlns="${uri}"`
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
