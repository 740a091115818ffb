/** Makes values for every shape of the SDK's schemas, so that no member of any operation goes untested. */
import type { NormalizedSchema } from '@smithy/core/schema'
import type { Constraint, Constraints } from '../../emulator/wire/validation/constraint.ts'

/** `min`: required members only. `full`: all of them. A number: a seed that leaves members out at random. */
export type Fill = 'min' | 'full' | number

const candidates = [
  'v <&>"\'é',
  'abcdefghij-0123456789',
  'abcdefghij0123456789',
  'arn:aws:iam::123456789012:role/x',
  'arn:aws:s3:::my-bucket',
  '7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  'terms-of-use',
  'us-east-1_Ab1',
  'us-east-1_0a-1b',
  'us-east-1:0a-1b',
  '123456',
  'A1b',
  'EU',
  '/',
  'v1',
]
const fixed: Readonly<Record<string, unknown>> = {
  Bucket: 'my-bucket',
  CopySource: 'source/key',
  RenameSource: 'source/key',
  AccountId: '123456789012',
  RequestRoute: 'route',
  RequestToken: 'token',
  ChecksumAlgorithm: 'CRC32',
  ContentMD5: 'rL0Y20zC+Fzt72VPzMSk2A==',
  SSECustomerKey: 'x'.repeat(32),
  CopySourceSSECustomerKey: 'y'.repeat(32),
}

/** Without the results the client takes an answer for an aborted copy; without a body it warns about a stream. */
const alwaysPresent = new Set(['CopyObjectResult', 'CopyPartResult', 'Body'])

export class ValueGenerator {
  readonly #constraints: Constraints
  readonly #fill: Fill
  #state: number

  constructor(constraints: Constraints, fill: Fill) {
    this.#constraints = constraints
    this.#fill = fill
    this.#state = typeof fill === 'number' ? fill : 1
  }

  structure(schema: NormalizedSchema, path = ''): Record<string, unknown> {
    const raw: unknown = schema.getSchema()
    const required = Array.isArray(raw) && raw[0] !== 4 ? Number(raw[6] ?? 0) : 1
    const values: Record<string, unknown> = {}
    let index = 0
    for (const [name, member] of schema.isStructSchema() ? schema.structIterator() : []) {
      // The Query protocol cannot carry an empty structure, so a nested one always has its first member.
      const isNeeded = index < Math.max(required, path === '' ? 0 : 1) || alwaysPresent.has(name)
      const isWanted = isNeeded || (!schema.isUnionSchema() && this.#wants())
      index += 1
      const isEventStream = member.isStreaming() && member.isStructSchema()
      if (isWanted && !isEventStream) values[name] = this.#value(member, name, `${schema.getName() ?? ''}.${name}`)
    }
    return values
  }

  #wants(): boolean {
    if (typeof this.#fill === 'string') return this.#fill === 'full'
    this.#state = (this.#state * 1103515245 + 12345) % 2147483648
    return this.#state > 1073741824
  }

  #value(schema: NormalizedSchema, name: string, key: string): unknown {
    const ofItems = key.endsWith('[]') ? '[]' : ''
    const constraint = this.#constraints[key] ?? this.#constraints[`*.${name}${ofItems}`]
    if (schema.isStructSchema()) return this.structure(schema, key)
    if (schema.isListSchema()) {
      const items = [1, 2].map(() => this.#value(schema.getValueSchema(), name, `${key}[]`))
      return this.#wants() ? items : items.slice(0, 1)
    }
    if (schema.isMapSchema()) {
      const [first, second] = [1, 2].map(() => this.#value(schema.getValueSchema(), name, `${key}[]`))
      return { first, second }
    }
    if (schema.isBlobSchema()) return new TextEncoder().encode('blob é')
    if (schema.isTimestampSchema()) return new Date(Date.UTC(2026, 0, 2, 3, 4, 5))
    if (schema.isBooleanSchema()) return true
    if (schema.isNumericSchema()) return numberIn(constraint?.range)
    if (schema.isDocumentSchema()) return { a: [1, { b: 'é' }] }
    return this.#text(schema, name, constraint)
  }

  #text(schema: NormalizedSchema, name: string, constraint: Constraint | undefined): unknown {
    const traits: Record<string, unknown> = { ...schema.getMergedTraits() }
    if (constraint?.values) return constraint.values.at(-1)
    if (constraint) {
      return candidates.find((text) => satisfies(constraint, text)) ?? 'x'.repeat(constraint.length?.[0] ?? 1)
    }
    if (fixed[name] !== undefined) return fixed[name]
    if (traits.httpLabel && name === 'Key') return 'dir//a b+ü&=%41'
    if (name.startsWith('Checksum') && traits.httpHeader) return 'AAAAAA=='
    if (/(^|Zone|Set|Change)Id$/.test(name)) return 'Z1'
    return traits.httpHeader || traits.httpLabel ? 'plain' : candidates[0]
  }
}

function satisfies({ length, pattern, form }: Constraint, text: string): boolean {
  if (length && (text.length < length[0] || text.length > length[1])) return false
  return (!pattern || pattern.test(text)) && (!form || form.test(text))
}

function numberIn([least, most]: NonNullable<Constraint['range']> = [0, 7]): number {
  return Math.min(Math.max(7, least), most)
}
