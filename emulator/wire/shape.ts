/**
 * Shapes of inputs and outputs, read from the schemas that the AWS SDK ships (`@smithy/types` static-schemas; Smithy
 * 2.0 traits).
 */

export interface Traits {
  readonly http?: readonly [method: string, uri: string, status: number]
  readonly httpLabel?: 1
  readonly httpQuery?: string
  readonly httpHeader?: string
  readonly httpPrefixHeaders?: string
  readonly httpPayload?: 1
  readonly httpError?: number
  readonly awsQueryError?: readonly [code: string, status: number]
  readonly xmlName?: string
  readonly xmlFlattened?: 1
  readonly xmlAttribute?: 1
  readonly xmlNamespace?: readonly [prefix: string, uri: string]
  readonly sensitive?: 1
  readonly streaming?: 1
}

export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds'

export interface SimpleShape {
  readonly kind: 'string' | 'number' | 'boolean' | 'blob' | 'document' | 'unit'
}
export interface TimestampShape {
  readonly kind: 'timestamp'
  /** Undefined where the protocol decides. */
  readonly format: TimestampFormat | undefined
}
export interface ListShape {
  readonly kind: 'list'
  readonly item: Member
}
export interface MapShape {
  readonly kind: 'map'
  readonly value: Member
}
export interface StructureShape {
  readonly kind: 'structure'
  readonly name: string
  readonly traits: Traits
  /** Exactly one member is present. */
  readonly union: boolean
  readonly members: readonly Member[]
}
export type Shape = SimpleShape | TimestampShape | ListShape | MapShape | StructureShape

export interface Member {
  readonly name: string
  readonly shape: Shape
  /** Traits of the member itself and of the shape it points to. */
  readonly traits: Traits
  /** The name that the member itself was given on the wire; the shape's own `xmlName` does not count. */
  readonly xmlName: string | undefined
  readonly required: boolean
}

const simpleShapes: Readonly<Record<number | string, Shape>> = {
  0: { kind: 'string' },
  1: { kind: 'number' },
  2: { kind: 'boolean' },
  4: { kind: 'timestamp', format: undefined },
  5: { kind: 'timestamp', format: 'date-time' },
  6: { kind: 'timestamp', format: 'http-date' },
  7: { kind: 'timestamp', format: 'epoch-seconds' },
  15: { kind: 'document' },
  21: { kind: 'blob' },
  42: { kind: 'blob' },
  unit: { kind: 'unit' },
}
const traitBits = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
]

const listBit = 64
const mapBit = 128
const known = new WeakMap<object, { shape: Shape; traits: Traits }>()

/** Traits as the schemas write them: an object, or a number whose bits stand for the common ones. */
export function traitsOf(indicator: unknown): Traits {
  if (typeof indicator === 'object' && indicator !== null) return indicator
  const bits = Number(indicator)
  if (!bits) return {}
  return Object.fromEntries(traitBits.filter((_, place) => (bits >> place) & 1).map((name) => [name, 1]))
}

/**
 * The shape behind a schema reference (a thunk, a number, a named schema). Throws for what the emulator's services
 * do not use.
 */
export function shapeOf(reference: unknown): { shape: Shape; traits: Traits } {
  const schema: unknown = typeof reference === 'function' ? reference() : reference
  if (typeof schema === 'number' && schema >= listBit) {
    const item = memberOf(schema & (listBit - 1), schema >= mapBit ? 'value' : 'member')
    return { shape: schema >= mapBit ? { kind: 'map', value: item } : { kind: 'list', item }, traits: {} }
  }
  if (typeof schema === 'number' || typeof schema === 'string') {
    const shape = simpleShapes[schema]
    if (!shape) throw new Error(`No shape is known for schema ${schema}.`)
    return { shape, traits: {} }
  }
  if (!Array.isArray(schema)) throw new Error('A schema is neither a number nor a list.')
  let entry = known.get(schema)
  if (!entry) {
    entry = { shape: namedShape(schema), traits: traitsOf(schema[3]) }
    known.set(schema, entry)
  }
  return entry
}

function namedShape(schema: readonly unknown[]): Shape {
  const [type, , name, traits, first, second, required] = schema
  switch (type) {
    case 0:
      return shapeOf(first).shape
    case 1:
      return { kind: 'list', item: memberOf(first, 'member') }
    case 2:
      return { kind: 'map', value: memberOf(second, 'value') }
    case 3:
    case 4:
    case -3:
      return new LazyStructure(String(name), traitsOf(traits), type === 4, first, second, Number(required ?? 0))
  }
  throw new Error(`No shape is known for schema type ${String(type)}.`)
}

/** Structures may be many and deep; their members are read when first asked for. */
class LazyStructure implements StructureShape {
  readonly kind = 'structure'
  readonly name: string
  readonly traits: Traits
  readonly union: boolean
  readonly #names: readonly string[]
  readonly #schemas: readonly unknown[]
  readonly #requiredCount: number
  #members: readonly Member[] | undefined

  constructor(name: string, traits: Traits, union: boolean, names: unknown, schemas: unknown, requiredCount: number) {
    this.name = name
    this.traits = traits
    this.union = union
    this.#names = Array.isArray(names) ? names : []
    this.#schemas = Array.isArray(schemas) ? schemas : []
    this.#requiredCount = requiredCount
  }

  /** The required members come first in the SDK's schemas; a count says how many they are. */
  get members(): readonly Member[] {
    this.#members ??= this.#names.map((name, index) =>
      memberOf(this.#schemas[index], name, { required: index < this.#requiredCount }),
    )
    return this.#members
  }
}

function memberOf(reference: unknown, name: string, { required } = { required: false }): Member {
  const isWrapped = Array.isArray(reference) && reference.length === 2
  const own = isWrapped ? traitsOf(reference[1]) : {}
  const target = shapeOf(isWrapped ? reference[0] : reference)
  return { name, shape: target.shape, traits: { ...target.traits, ...own }, xmlName: own.xmlName, required }
}
