/** The output of an operation to a REST answer (Smithy 2.0 HTTP bindings, AWS restXml protocol). */
import type { HttpResponse } from '../message.ts'
import { isStream, type OperationModel } from '../serviceSchemas.ts'
import type { Member } from '../shape.ts'
import { writeSimple } from '../simpleText.ts'
import { writeMembers, writeXml } from '../xml/writeXml.ts'
import { escapeXml } from '../xml/xmlText.ts'
import { bindingsOf } from './bindings.ts'
import { writeHeaderList } from './headerList.ts'
import { headerText } from './headerText.ts'

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What the XML of one service has of its own. */
export interface RestForm {
  readonly namespace: string
  /** Outputs whose root element is their one member: `{ GetBucketLocation: 'LocationConstraint' }`. */
  readonly unwrapped?: Readonly<Record<string, string>>
  /** Statuses that are not those of the SDK's schemas; some hang on the output. */
  readonly statuses?: Readonly<Record<string, number | ((output: object) => number)>>
  /** Outputs with a member that stands before the others, which the SDK's schemas do not say. */
  readonly first?: Readonly<Record<string, string>>
}

/** @param namespace the service's XML namespace, given to the root element. */
export function writeRest(operation: OperationModel, output: object, form: RestForm): HttpResponse {
  const headers = writeHeaders(operation, output)
  // Only answers about a part of an object carry a content range.
  const own = form.statuses?.[operation.name]
  const whole = (typeof own === 'function' ? own(output) : own) ?? operation.http?.[2] ?? 200
  const status = headers['content-range'] === undefined ? whole : 206
  const body = writeBody(operation, output, form)
  if (body === undefined) return { status, headers }
  if (typeof body === 'string') headers['content-type'] ??= 'application/xml'
  return { status, headers, body }
}

/** The headers that members of an output are bound to, names in lower case. */
export function writeHeaders(operation: OperationModel, output: object): Record<string, string> {
  const { headers: bound, prefixHeaders } = bindingsOf(operation.outputMembers)
  const headers: Record<string, string> = {}
  for (const { name, member } of bound) {
    const value: unknown = Reflect.get(output, member.name)
    if (value !== undefined && value !== null) headers[name] = headerText(headerValue(member, value))
  }
  for (const { prefix, member } of prefixHeaders) {
    const values: unknown = Reflect.get(output, member.name)
    for (const [name, value] of Object.entries(values ?? {})) {
      headers[prefix + name.toLowerCase()] = headerText(String(value))
    }
  }
  return headers
}

function headerValue(member: Member, value: unknown): string {
  const { shape } = member
  if (shape.kind !== 'list' || !Array.isArray(value)) return writeSimple(shape, value, 'http-date')
  return writeHeaderList(value.map((item) => headerValue(shape.item, item)))
}

function writeBody(operation: OperationModel, output: object, form: RestForm): HttpResponse['body'] {
  const { payload, body: members } = bindingsOf(operation.outputMembers)
  const attributes = ` xmlns="${form.namespace}"`
  if (payload) {
    const value: unknown = Reflect.get(output, payload.name)
    if (value === undefined || value === null) return undefined
    if (isStream(payload) || typeof value === 'string' || value instanceof Uint8Array) return bytesOf(value)
    const name = payload.shape.kind === 'structure' ? (payload.traits.xmlName ?? payload.shape.name) : payload.name
    return xmlDeclaration + writeXml(name, payload.shape, value, attributes)
  }
  if (members.length === 0 || operation.output.kind !== 'structure') return undefined
  const unwrapped = form.unwrapped?.[operation.name]
  if (unwrapped !== undefined) {
    const value: unknown = Reflect.get(output, unwrapped)
    return `${xmlDeclaration}<${unwrapped}${attributes}>${escapeXml(String(value ?? ''))}</${unwrapped}>`
  }
  const name = operation.output.traits.xmlName ?? operation.output.name
  const first = form.first?.[operation.name]
  const ordered = first === undefined ? members : members.toSorted((a, b) => rank(a, first) - rank(b, first))
  return `${xmlDeclaration}<${name}${attributes}>${writeMembers(ordered, output)}</${name}>`
}

function rank({ name }: Member, first: string): number {
  return name === first ? 0 : 1
}

function bytesOf(value: unknown): HttpResponse['body'] {
  if (typeof value === 'string' || value instanceof Uint8Array) return value
  if (isBytesStream(value)) return value
  throw new TypeError('A streaming output is neither bytes, text nor an async iterable.')
}

function isBytesStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
