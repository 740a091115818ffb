/**
 * An operation's input as code is written from it. A record keeps plain JSON, so instants and bytes get their types back
 * from the SDK's schema; a call that was never sent holds files and secrets, which no code may hold.
 */
import { NormalizedSchema } from '@smithy/core/schema'
import { isSecretMap, withoutSecrets } from '../record/secretMaps.ts'
import { secretMembers } from '../record/secretMembers.ts'
import { isLeftOut, missingOf } from '../record/wholeInput.ts'
import { fileNameOf } from './fileNameOf.ts'
import { LeftOut } from './leftOut.ts'

/** Bytes stand for every blob that is short enough to be written out. */
export type CopiedValue =
  null | string | number | bigint | boolean | Date | Uint8Array | LeftOut | readonly CopiedValue[] | CopiedMembers
export interface CopiedMembers {
  readonly [member: string]: CopiedValue
}

/** Longer ones are read from a file. */
const writtenBytes = 1_024

/** @param schema the command's: `[9, namespace, name, traits, input, output]` */
export function copiedInput(schema: unknown, input: Readonly<Record<string, unknown>>): CopiedMembers {
  const shape: unknown = Array.isArray(schema) ? schema[4] : undefined
  const key = typeof input['Key'] === 'string' ? input['Key'] : undefined
  return membersOf(input, shape === undefined ? undefined : NormalizedSchema.of(shape as never), { path: '', key })
}

interface At {
  readonly path: string
  /** Of an object of S3, which names the file that it is sent from. */
  readonly key: string | undefined
}

function membersOf(value: object, schema: NormalizedSchema | undefined, at: At): CopiedMembers {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]: [string, unknown]) => [
        name,
        secretMembers.has(name)
          ? secretOf(member, name, at.path + name)
          : valueOf(member, name, memberSchema(schema, name), { ...at, path: at.path + name }),
      ]),
  )
}

function valueOf(value: unknown, member: string, schema: NormalizedSchema | undefined, at: At): CopiedValue {
  const missing = missingOf(value)
  if (missing === 'secret') return LeftOut.secret(at.path, member)
  if (schema?.isBlobSchema() || isBytes(value)) return bytesOf(value, member, at)
  if (missing === 'cut') return LeftOut.cut(at.path, member)
  if (value instanceof Date) return value
  if (schema?.isTimestampSchema() && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return new Date(value)
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return value as CopiedValue
  if (Array.isArray(value)) {
    const of = schema?.isListSchema() ? schema.getValueSchema() : undefined
    return value.map((one, index) => valueOf(one, member, of, { ...at, path: `${at.path}[${index}]` }))
  }
  if (isPlain(value)) return membersOf(value, schema, { ...at, path: `${at.path}.` })
  return null
}

function memberSchema(schema: NormalizedSchema | undefined, name: string): NormalizedSchema | undefined {
  if (schema?.isMapSchema()) return schema.getValueSchema()
  // Names of a record may be anybody's: only the schema's own have one.
  if (!schema?.isStructSchema() || !Object.hasOwn(schema.getMemberSchemas(), name)) return undefined
  return schema.getMemberSchema(name)
}

function secretOf(value: unknown, member: string, path: string): CopiedValue {
  if (!isSecretMap(member, value)) return LeftOut.secret(path, member)
  return withoutSecrets(value, (name) => LeftOut.secret(`${path}.${name}`, name))
}

function bytesOf(value: unknown, member: string, { path, key }: At): CopiedValue {
  if (value instanceof Uint8Array && value.byteLength <= writtenBytes) return value
  if (typeof value === 'string' && !isLeftOut(value)) {
    const bytes = new TextEncoder().encode(value)
    if (bytes.byteLength <= writtenBytes) return bytes
  }
  const given = typeof File !== 'undefined' && value instanceof File ? value.name : undefined
  return LeftOut.file(path, fileNameOf(given ?? (path === 'Body' ? key : undefined) ?? member))
}

function isBytes(value: unknown): boolean {
  return (
    value instanceof Uint8Array ||
    (typeof Blob !== 'undefined' && value instanceof Blob) ||
    (typeof ReadableStream !== 'undefined' && value instanceof ReadableStream)
  )
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
