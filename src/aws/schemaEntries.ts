import type * as v from 'valibot'

/**
 * The entries of a schema for `T`, for `v.object({ ... } satisfies SchemaEntries<T>)`. Every member must be there, also
 * an optional one, with a schema that gives its type, and no other: a parser that drifts from the type does not compile.
 */
export type SchemaEntries<T> = { readonly [K in keyof Required<T>]: v.GenericSchema<T[K]> }
