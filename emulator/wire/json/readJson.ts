/** JSON to values of a shape, strictly; sentences as AWS's JSON services answer them (AWS JSON 1.1 protocol). */
import { MalformedBody } from '../inputProblem.ts'
import type { Shape, StructureShape } from '../shape.ts'
import { readBase64 } from '../simpleText.ts'

const maximumDocumentDepth = 32
const javaNames: Readonly<Record<string, string>> = {
  string: 'a String',
  number: 'an Integer',
  boolean: 'a Boolean',
  timestamp: 'a Timestamp',
}

/** The JSON value in `bytes`; no bytes are an empty object. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new MalformedBody('The body is not valid JSON.')
  }
}

/**
 * A value of `shape`. `null` counts as absent, as on AWS. Throws `MalformedBody`.
 * @param unknown takes the names of members that the shape has not; they are left out.
 */
export function readJson(shape: Shape, value: unknown, unknown: string[]): unknown {
  switch (shape.kind) {
    case 'structure':
      return readStructure(shape, value, unknown)
    case 'list':
      if (!Array.isArray(value)) {
        throw new MalformedBody(isCollection(value) ? unexpectedStart : wrongType(value, 'a List'))
      }
      return value.filter((item) => item !== null).map((item) => readJson(shape.item.shape, item, unknown))
    case 'map':
      // Also under `__proto__`, which is a property like others then.
      return Object.fromEntries(
        Object.entries(objectOf(value))
          .filter(([, item]) => item !== null)
          .map(([key, item]) => [key, readJson(shape.value.shape, item, unknown)]),
      )
    case 'document':
      return checkDocument(value, 0)
  }
  if (isCollection(value)) throw new MalformedBody(unexpectedStart)
  const read = readScalar(shape, value)
  if (read === undefined) throw new MalformedBody(wrongType(value, javaNames[shape.kind] ?? 'a Blob'))
  return read
}

const unexpectedStart = 'Start of structure or map found where not expected.'

function readStructure(shape: StructureShape, value: unknown, unknown: string[]): Record<string, unknown> {
  const source = objectOf(value)
  const values: Record<string, unknown> = {}
  let known = 0
  for (const member of shape.members) {
    if (!Object.hasOwn(source, member.name)) continue
    known += 1
    const content: unknown = Reflect.get(source, member.name)
    if (content !== null) values[member.name] = readJson(member.shape, content, unknown)
  }
  const names = Object.keys(source)
  if (names.length > known) unknown.push(...names.filter((name) => !shape.members.some((one) => one.name === name)))
  return values
}

function readScalar(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'string':
    case 'boolean':
      return typeof value === shape.kind ? value : undefined
    case 'number':
      return Number.isSafeInteger(value) ? value : undefined
    case 'timestamp':
      return typeof value === 'number' && Math.abs(value) < 1e12 ? new Date(Math.round(value * 1000)) : undefined
    case 'blob':
      return typeof value === 'string' ? readBase64(value) : undefined
  }
  return undefined
}

function objectOf(value: unknown): object {
  if (Array.isArray(value)) throw new MalformedBody('Start of list found where not expected.')
  if (!isCollection(value)) throw new MalformedBody(wrongType(value, 'a Map'))
  return value
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function wrongType(value: unknown, wanted: string): string {
  const given = typeof value === 'boolean' || value === null ? String(value) : typeof value
  return `${given.toUpperCase()}_VALUE can not be converted to ${wanted}`
}

/** A document is free JSON: kept as it is, but not deeper than code that walks it can bear. */
function checkDocument(value: unknown, depth: number): unknown {
  if (depth > maximumDocumentDepth) throw new MalformedBody(`Values are nested deeper than ${maximumDocumentDepth}.`)
  if (isCollection(value)) for (const item of Object.values(value)) checkDocument(item, depth + 1)
  return value
}
