/** A REST request to the input of its operation (Smithy 2.0 HTTP bindings, AWS restXml protocol). */
import { MalformedBody, MalformedParameter } from '../inputProblem.ts'
import { isStream, type OperationModel } from '../serviceSchemas.ts'
import type { Member } from '../shape.ts'
import { readSimple } from '../simpleText.ts'
import { writeTimestamp } from '../timestamps.ts'
import { parseXml, type XmlElement } from '../xml/parseXml.ts'
import { readMembers, readXml } from '../xml/readXml.ts'
import { bindingsOf } from './bindings.ts'
import { readHeaderList } from './headerList.ts'
import type { QueryParameters } from './queryParameters.ts'

export interface RestParts {
  /** Path labels, decoded. */
  readonly labels: ReadonlyMap<string, string>
  readonly query: QueryParameters
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Headers and parameters that are dates by their schema, and are taken as text where they are none. */
  readonly asGiven: ReadonlySet<string>
}

/** The root element that an operation takes, and what stands in it. */
export interface ExpectedDocument {
  readonly name: string
  readonly members: readonly Member[]
}

/** A service's own look at a document before it is read. Throws an AwsError. */
export type DocumentCheck = (root: XmlElement, expected: ExpectedDocument) => void

/** A streaming member is left out. Throws `MalformedBody` and `MalformedParameter`, and what `check` throws. */
export function readRest(operation: OperationModel, parts: RestParts, check?: DocumentCheck): Record<string, unknown> {
  const bindings = bindingsOf(operation.inputMembers)
  const input: Record<string, unknown> = {}
  for (const member of bindings.labels) {
    const text = parts.labels.get(member.name)
    if (text !== undefined) input[member.name] = readParameter(member, member.name, text)
  }
  for (const { name, member } of bindings.query) {
    const values = parts.query.get(name)
    if (values?.[0] === undefined) continue
    input[member.name] = isGivenText(member, name, values[0], parts) ? values[0] : readQueryValues(member, name, values)
  }
  for (const { name, member } of bindings.headers) {
    const text = parts.headers[name]
    if (text === undefined || isIgnoredCondition(member, name, text)) continue
    input[member.name] = isGivenText(member, name, text, parts) ? text : readHeader(member, name, text)
  }
  for (const { prefix, member } of bindings.prefixHeaders) {
    const values = readPrefixHeaders(prefix, parts.headers)
    if (values) input[member.name] = values
  }
  if (parts.body.length > 0) readBody(operation, parts.body, { input, check })
  return input
}

function readParameter(member: Member, name: string, text: string): unknown {
  const value = readSimple(member.shape, text, 'date-time')
  if (value === undefined) throw new MalformedParameter(name, text, member.shape.kind)
  return value
}

function readQueryValues(member: Member, name: string, values: readonly string[]): unknown {
  if (member.shape.kind !== 'list') return readParameter(member, name, values[0] ?? '')
  const { item } = member.shape
  return values.map((value) => readParameter(item, name, value))
}

function readHeader(member: Member, name: string, text: string): unknown {
  const { shape } = member
  if (shape.kind === 'list') return readHeaderList(text).map((item) => readHeader(shape.item, name, item))
  const value = readSimple(shape, text, 'http-date')
  if (value === undefined) throw new MalformedParameter(name, text, shape.kind)
  return value
}

function isGivenText(member: Member, name: string, text: string, { asGiven }: RestParts): boolean {
  if (!asGiven.has(name)) return false
  const moment = readSimple(member.shape, text, 'http-date')
  return !(moment instanceof Date) || writeTimestamp(moment, 'http-date') !== text
}

/** A condition whose date is no HTTP date does not count (RFC 9110 section 13.1.3). */
function isIgnoredCondition(member: Member, name: string, text: string): boolean {
  if (member.shape.kind !== 'timestamp' || !name.startsWith('if-')) return false
  return readSimple(member.shape, text, 'http-date') === undefined
}

function readPrefixHeaders(prefix: string, headers: RestParts['headers']): Record<string, unknown> | undefined {
  const entries: [string, unknown][] = []
  for (const name in headers) {
    if (name.startsWith(prefix)) entries.push([name.slice(prefix.length), headers[name]])
  }
  // Also under `__proto__`, which is a property like others then.
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function readBody(
  operation: OperationModel,
  body: Uint8Array,
  { input, check }: { input: Record<string, unknown>; check: DocumentCheck | undefined },
): void {
  const { payload, body: members } = bindingsOf(operation.inputMembers)
  if (payload) {
    if (isStream(payload)) return
    if (payload.shape.kind === 'structure') {
      const expected = { name: payload.traits.xmlName ?? payload.shape.name, members: payload.shape.members }
      input[payload.name] = readXml(payload.shape, readDocument(body, expected, check))
    } else {
      input[payload.name] = payload.shape.kind === 'blob' ? body : utf8(body)
    }
  } else if (members.length > 0 && operation.input.kind === 'structure') {
    const expected = { name: operation.input.traits.xmlName ?? operation.input.name, members }
    Object.assign(input, readMembers(members, readDocument(body, expected, check)))
  }
}

function readDocument(body: Uint8Array, expected: ExpectedDocument, check: DocumentCheck | undefined): XmlElement {
  const root = parseXml(body)
  check?.(root, expected)
  if (root.name !== expected.name) {
    throw new MalformedBody(`The root element is ${root.name}, not ${expected.name}.`)
  }
  return root
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new MalformedBody('The body is not UTF-8.')
  }
}
