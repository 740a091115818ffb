/** Parts that documents are made of: each checks a value, and says the same as JSON Schema (draft 2020-12). */
import { inside } from '#iam/document/parse/problems.ts'
import type { SeedProblems } from './seedProblems.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

export interface Shape<T> {
  readonly schema: JsonSchema
  /** What it must be, for people: `text`, `an id like us-east-1_AbC123xyz`. */
  readonly wanted: string
  /** Adds what is wrong with the value. */
  check(value: unknown, path: string, problems: SeedProblems): value is T
}

export interface Optional<T> {
  readonly optional: Shape<T>
}

/** Every member of `T`, so that no shape lacks one that the type has, or has one that the type lacks. */
export type Members<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? Optional<NonNullable<T[K]>> : Shape<T[K]>
}

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape })

interface TextRules {
  readonly wanted: string
  readonly pattern?: RegExp
  readonly longest?: number
  /** Beyond what a pattern can say. */
  readonly accepts?: (text: string) => boolean
  /** Whether a value that is wrong is not repeated. */
  readonly isPassword?: boolean
}

export function text({ wanted, pattern, longest, accepts, isPassword = false }: TextRules): Shape<string> {
  return {
    schema: {
      type: 'string',
      minLength: 1,
      ...(longest !== undefined && { maxLength: longest }),
      ...(pattern && { pattern: pattern.source }),
    },
    wanted,
    check(value, path, problems): value is string {
      if (
        typeof value === 'string' &&
        value.length > 0 &&
        value.length <= (longest ?? Infinity) &&
        (pattern?.test(value) ?? true) &&
        (accepts?.(value) ?? true)
      )
        return true
      problems.add(path, `must be ${wanted}${isPassword ? '' : `, not ${shown(value)}`}`)
      return false
    },
  }
}

/** Text that may be empty. */
export const anyText: Shape<string> = leaf('text', { type: 'string' }, (value) => typeof value === 'string')

export const flag: Shape<boolean> = leaf('true or false', { type: 'boolean' }, (value) => typeof value === 'boolean')

export function whole(lowest: number, highest: number): Shape<number> {
  return leaf(
    `a whole number from ${lowest} to ${highest}`,
    { type: 'integer', minimum: lowest, maximum: highest },
    (value) => Number.isInteger(value) && Number(value) >= lowest && Number(value) <= highest,
  )
}

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  const wanted = values.map((value) => JSON.stringify(value)).join(' or ')
  return leaf(wanted, { enum: values }, (value) => values.some((candidate) => candidate === value))
}

export function list<T>(entry: Shape<T>, least = 0): Shape<readonly T[]> {
  const wanted = least > 0 ? 'a list that is not empty' : 'a list'
  return {
    schema: { type: 'array', items: entry.schema, ...(least > 0 && { minItems: least }) },
    wanted,
    check(value, path, problems): value is readonly T[] {
      if (!Array.isArray(value) || value.length < least) {
        problems.add(path, `must be ${wanted}, not ${shown(value)}`)
        return false
      }
      // Each is looked at, also after one that is wrong.
      return value.map((item, index) => entry.check(item, `${path}[${index}]`, problems)).every(Boolean)
    },
  }
}

/** An object whose keys its author chooses. */
export function record<T>(key: { readonly wanted: string; readonly pattern: RegExp }, entry: Shape<T>) {
  return {
    schema: { type: 'object', propertyNames: { pattern: key.pattern.source }, additionalProperties: entry.schema },
    wanted: 'an object',
    check(value, path, problems): value is Readonly<Record<string, T>> {
      const fields = fieldsOf(value, path, problems)
      return [...(fields ?? [[undefined, undefined]])]
        .map(([name, item]) => {
          if (name === undefined) return false
          if (key.pattern.test(name)) return entry.check(item, inside(path, name), problems)
          problems.add(inside(path, name), `the name must be ${key.wanted}`)
          return false
        })
        .every(Boolean)
    },
  } satisfies Shape<Readonly<Record<string, T>>>
}

/** An object with the members of `T` and no others. */
export function object<T>(members: Members<T>): Shape<T> {
  const known = Object.entries<Shape<unknown> | Optional<unknown>>(members).map(([name, member]) =>
    'optional' in member ? { name, shape: member.optional, needed: false } : { name, shape: member, needed: true },
  )
  const names = known.map(({ name }) => name)
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(known.map(({ name, shape }) => [name, shape.schema])),
      required: known.filter(({ needed }) => needed).map(({ name }) => name),
      additionalProperties: false,
    },
    wanted: 'an object',
    check(value, path, problems): value is T {
      const fields = fieldsOf(value, path, problems)
      if (!fields) return false
      const before = problems.count
      for (const name of fields.keys())
        if (!names.includes(name)) problems.add(inside(path, name), strange(name, names))
      for (const { name, shape, needed } of known) {
        const item = fields.get(name)
        if (item !== undefined) shape.check(item, inside(path, name), problems)
        else if (needed) problems.add(inside(path, name), `is missing. It must be ${shape.wanted}.`)
      }
      return problems.count === before
    },
  }
}

function leaf<T>(wanted: string, schema: JsonSchema, accepts: (value: unknown) => boolean): Shape<T> {
  return {
    schema,
    wanted,
    check(value, path, problems): value is T {
      if (accepts(value)) return true
      problems.add(path, `must be ${wanted}, not ${shown(value)}`)
      return false
    },
  }
}

function fieldsOf(value: unknown, path: string, problems: SeedProblems): ReadonlyMap<string, unknown> | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value))
  problems.add(path, `must be an object, not ${shown(value)}`)
  return undefined
}

function strange(name: string, names: readonly string[]): string {
  const meant = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
  if (meant !== undefined) return `must be spelled ${meant}`
  return `is no member here. Take it out; there are ${names.join(', ')}.`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const written = JSON.stringify(value) ?? 'nothing'
  return written.length > 80 ? `${written.slice(0, 80)}...` : written
}
