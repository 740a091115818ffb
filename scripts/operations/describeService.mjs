// One service's operations and the shapes of their inputs, as src/aws/operations/description.ts declares them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NormalizedSchema } from '@smithy/core/schema'
import { docText, firstSentences, wholeLines } from './docText.mjs'
import { readDeclarations } from './readDeclarations.mjs'

const operationSchema = 9
const memberDocCharacters = 320
const operationDocCharacters = 900
const kinds = new Map([
  [0, 'string'],
  [1, 'number'],
  [2, 'boolean'],
  [4, 'timestamp'],
  [5, 'timestamp'],
  [6, 'timestamp'],
  [7, 'timestamp'],
  [15, 'document'],
  [17, 'bigint'],
  [19, 'bigint'],
  [21, 'blob'],
  [42, 'stream'],
])

/**
 * @param {string} client the name of its package
 * @param {import('../../src/aws/operations/limits.ts').NumberRanges} ranges
 */
export async function describeService(client, ranges = {}) {
  const folder = dirname(createRequire(import.meta.url).resolve(`${client}/package.json`))
  const declared = { ...readDeclarations(folder), ranges }
  const pages = readPages(folder)
  const waiters = readWaiters(folder)
  const shapes = {}
  const operations = {}
  const schemas = Object.values(await import(client)).filter(
    (value) => Array.isArray(value) && value[0] === operationSchema,
  )
  for (const [, , name, traits, input] of schemas.sort(([, , one], [, , other]) => (one < other ? -1 : 1))) {
    const { doc = '', errors = [], examples = [] } = declared.operations.get(name) ?? {}
    const schema = NormalizedSchema.of(input)
    operations[name] = {
      doc: wholeLines(docText(doc), operationDocCharacters),
      ...(schema.isStructSchema() && { input: addShape(schema, shapes, declared) }),
      method: traits.http?.[0] ?? 'POST',
      errors,
      examples: examples.map((example) => ({ ...example, title: docText(example.title) })),
      ...(pages.has(name) && { pages: pages.get(name) }),
      ...(waiters.has(name) && { waiters: waiters.get(name) }),
    }
  }
  return { operations, shapes }
}

/** @returns the shape's name */
function addShape(schema, shapes, declared) {
  const name = schema.getName().replace(/^.*#/, '')
  if (Object.hasOwn(shapes, name)) return name
  const members = (shapes[name] = [])
  const documented = declared.shapes.get(name)
  let required = requiredMembers(schema)
  for (const [member, of] of schema.structIterator()) {
    const { type = '', doc = '' } = documented?.get(member) ?? {}
    const traits = of.getMergedTraits()
    const text = firstSentences(docText(doc), memberDocCharacters)
    const range = declared.ranges[`${name}.${member}`] ?? (of.isNumericSchema() ? declared.ranges[member] : undefined)
    members.push({
      name: member,
      shape: shapeOf(of, type, shapes, declared),
      ...(required-- > 0 && { required: true }),
      ...(isSensitive(of) && { sensitive: true }),
      ...(traits.idempotencyToken && { isToken: true }),
      ...(range && { range }),
      ...(text !== '' && { doc: text }),
    })
  }
  return name
}

/** Itself, or what it is a list or map of: tokens stand in maps of providers. */
function isSensitive(schema) {
  if (schema.getMergedTraits().sensitive) return true
  return (schema.isListSchema() || schema.isMapSchema()) && isSensitive(schema.getValueSchema())
}

/** A static schema has those first that are required, and counts them in its seventh element. */
function requiredMembers(schema) {
  const written = schema.getSchema()
  return Array.isArray(written) ? (written[6] ?? 0) : 0
}

/** @param type as the declarations spell it: `Event[] | undefined` */
function shapeOf(schema, type, shapes, declared) {
  const name = type.replace(/ \| undefined$/, '')
  if (schema.isStructSchema()) {
    return { kind: schema.isUnionSchema() ? 'union' : 'structure', name: addShape(schema, shapes, declared) }
  }
  if (schema.isListSchema()) {
    return { kind: 'list', of: shapeOf(schema.getValueSchema(), name.replace(/\[\]$/, ''), shapes, declared) }
  }
  if (schema.isMapSchema()) {
    const [, key = '', value = ''] = /^(?:Partial<)?Record<([^,]+), (.*?)>>?$/.exec(name) ?? []
    const keys = declared.enums.get(key)
    return { kind: 'map', of: shapeOf(schema.getValueSchema(), value, shapes, declared), ...(keys && { keys }) }
  }
  const kind = schema.isBlobSchema()
    ? schema.getMergedTraits().streaming
      ? 'stream'
      : 'blob'
    : kinds.get(simpleOf(schema))
  if (kind === undefined)
    throw new Error(`A member of type ${type} has a schema that is not known: ${schema.getSchema()}`)
  const values = kind === 'string' ? declared.enums.get(name) : undefined
  return { kind, ...(values && { values }) }
}

/** Traits stand around it: `[0, namespace, name, traits, schema]`. */
function simpleOf(schema) {
  const written = schema.getSchema()
  return Array.isArray(written) ? written[4] : written
}

function filesOf(folder, pattern) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

function readPages(folder) {
  const call = /createPaginator\(\w+, (\w+)Command, "([^"]*)", "([^"]*)", "([^"]*)"\)/
  return new Map(
    filesOf(join(folder, 'dist-es/pagination'), /Paginator\.js$/).flatMap((text) => {
      const [, name, token, next, size] = call.exec(text) ?? []
      return name === undefined ? [] : [[name, { token, next, ...(size && { size }) }]]
    }),
  )
}

function readWaiters(folder) {
  const waiters = new Map()
  for (const text of filesOf(join(folder, 'dist-es/waiters'), /^waitFor.*\.js$/)) {
    const [, operation] = /new (\w+)Command\(input\)/.exec(text) ?? []
    const [, name] = /waitUntil(\w+) =/.exec(text) ?? []
    if (operation && name) waiters.set(operation, [...(waiters.get(operation) ?? []), name])
  }
  return waiters
}
