/**
 * What Route 53 says about a document that its XML schema does not allow: the sentences of the validator behind it
 * (Xerces), as reports quote them. Elements may come in any order: two of AWS's own SDKs write them by their names, and
 * Route 53 takes that.
 */
import { AwsError } from '../../../wire/awsError.ts'
import type { Member, Shape } from '../../../wire/shape.ts'
import { readSimple } from '../../../wire/simpleText.ts'
import type { XmlElement } from '../../../wire/xml/parseXml.ts'

export const namespace = 'https://route53.amazonaws.com/doc/2013-04-01/'

/** Lists that have one item at least. */
const filledLists: ReadonlySet<string> = new Set([
  'AddTags',
  'Changes',
  'RemoveTagKeys',
  'ResourceIds',
  'ResourceRecords',
])

/** The address of each prefix that is in force; the empty one for elements without a prefix. */
type Scope = ReadonlyMap<string, string>

function invalid(sentence: string): AwsError {
  return new AwsError('InvalidInput', `Invalid XML ; ${sentence}`, { status: 400 })
}

/**
 * @param expected the root element that the operation takes, and what stands in it.
 * @throws AwsError InvalidInput, or MalformedInput for another root.
 */
export function checkDocument(root: XmlElement, expected: { name: string; members: readonly Member[] }): void {
  if (root.name !== expected.name) {
    throw new AwsError('MalformedInput', `${root.name} is not valid, expected ${expected.name}`, { status: 400 })
  }
  const scope = scopeOf(root, new Map())
  if (scope.get(root.prefix) !== namespace) {
    throw invalid(`cvc-elt.1: Cannot find the declaration of element '${root.name}'.`)
  }
  checkMembers(root, expected.members, scope)
}

function scopeOf({ attributes }: XmlElement, outer: Scope): Scope {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, address]) => [name.slice('xmlns:'.length), address] as const)])
}

function oneOf(names: readonly string[]): string {
  return `One of '{${names.map((name) => `"${namespace}":${name}`).join(', ')}}' is expected.`
}

function unexpected(child: XmlElement, names: readonly string[]): AwsError {
  const found = `Invalid content was found starting with element '${child.name}'.`
  return names.length > 0
    ? invalid(`cvc-complex-type.2.4.a: ${found} ${oneOf(names)}`)
    : invalid(`cvc-complex-type.2.4.d: ${found} No child element is expected at this point.`)
}

function incomplete(element: XmlElement, names: readonly string[]): AwsError {
  return invalid(`cvc-complex-type.2.4.b: The content of element '${element.name}' is not complete. ${oneOf(names)}`)
}

function checkText(element: XmlElement): void {
  if (element.text.trim() === '') return
  const rule = "because the type's content type is element-only."
  throw invalid(`cvc-complex-type.2.3: Element '${element.name}' cannot have character [children], ${rule}`)
}

function checkMembers(element: XmlElement, members: readonly Member[], scope: Scope): void {
  checkText(element)
  const open = new Map(members.map((member) => [member.xmlName ?? member.name, member]))
  for (const child of element.children) {
    const inner = scopeOf(child, scope)
    const member = inner.get(child.prefix) === namespace ? open.get(child.name) : undefined
    if (!member) throw unexpected(child, [...open.keys()])
    open.delete(child.name)
    checkValue(child, member.shape, inner)
  }
  const missing = [...open].filter(([, { required }]) => required).map(([name]) => name)
  if (missing.length > 0) throw incomplete(element, missing)
}

function checkItems(element: XmlElement, item: Member, scope: Scope): void {
  checkText(element)
  const name = item.xmlName ?? 'member'
  for (const child of element.children) {
    const inner = scopeOf(child, scope)
    if (child.name !== name || inner.get(child.prefix) !== namespace) throw unexpected(child, [name])
    checkValue(child, item.shape, inner)
  }
  if (element.children.length === 0 && filledLists.has(element.name)) throw incomplete(element, [name])
}

function checkValue(element: XmlElement, shape: Shape, scope: Scope): void {
  if (shape.kind === 'structure') return checkMembers(element, shape.members, scope)
  if (shape.kind === 'list') return checkItems(element, shape.item, scope)
  if (element.children.length > 0) {
    const rule = 'is a simple type, so it must have no element information item [children].'
    throw invalid(`cvc-type.3.1.2: Element '${element.name}' ${rule}`)
  }
  if (readSimple(shape, element.text, 'date-time') !== undefined) return
  const type = shape.kind === 'number' ? 'integer' : shape.kind
  throw invalid(`cvc-datatype-valid.1.2.1: '${element.text}' is not a valid value for '${type}'.`)
}
