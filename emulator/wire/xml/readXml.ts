/** XML elements to values of a shape, strictly (Smithy 2.0 XML bindings). */
import { MalformedBody } from '../inputProblem.ts'
import type { ListShape, Member, Shape } from '../shape.ts'
import { readSimple } from '../simpleText.ts'
import type { XmlElement } from './parseXml.ts'

const byElement = new WeakMap<readonly Member[], Map<string, Member>>()

/** The value of one element. Throws `MalformedBody` for unknown or repeated elements and for text of the wrong type. */
export function readXml(shape: Shape, element: XmlElement): unknown {
  if (shape.kind === 'structure') return readMembers(shape.members, element)
  if (shape.kind === 'list') return readItems(shape, element)
  if (element.children.length > 0) {
    throw new MalformedBody(`The element ${element.name} has elements where text was expected.`)
  }
  const value = readSimple(shape, element.text, 'date-time')
  if (value === undefined) throw new MalformedBody(`The text of ${element.name} is not a ${shape.kind}.`)
  return value
}

/** The members that stand as elements (or attributes) inside `element`. */
export function readMembers(members: readonly Member[], element: XmlElement): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const member of members) {
    if (!member.traits.xmlAttribute) continue
    const text = element.attributes.get(member.xmlName ?? member.name)
    if (text !== undefined) values[member.name] = text
  }
  if (element.text.trim() !== '') {
    throw new MalformedBody(`The element ${element.name} has text where elements were expected.`)
  }
  const known = elementsOf(members)
  for (const child of element.children) {
    const member = known.get(child.name)
    if (!member) throw new MalformedBody(`The element ${element.name} has an unknown element ${child.name}.`)
    if (member.shape.kind === 'list' && member.traits.xmlFlattened) {
      const items = values[member.name]
      const item = readXml(member.shape.item.shape, child)
      if (Array.isArray(items)) items.push(item)
      else values[member.name] = [item]
    } else if (Object.hasOwn(values, member.name)) {
      throw new MalformedBody(`The element ${child.name} is given twice.`)
    } else {
      values[member.name] = readXml(member.shape, child)
    }
  }
  return values
}

function readItems(list: ListShape, element: XmlElement): unknown[] {
  const itemName = list.item.xmlName ?? 'member'
  if (element.text.trim() !== '') {
    throw new MalformedBody(`The element ${element.name} has text where a list was expected.`)
  }
  return element.children.map((child) => {
    if (child.name !== itemName) {
      throw new MalformedBody(`The list ${element.name} has an unknown element ${child.name}.`)
    }
    return readXml(list.item.shape, child)
  })
}

function elementsOf(members: readonly Member[]): Map<string, Member> {
  let known = byElement.get(members)
  if (!known) {
    const elements = members.filter((member) => !member.traits.xmlAttribute)
    known = new Map(elements.map((member) => [member.xmlName ?? member.name, member]))
    byElement.set(members, known)
  }
  return known
}
