/**
 * What the SDK's packages say of a service's operations, as scripts/operations writes it down at build time: names,
 * required members, enums and examples from the run-time schemas, documentation from the declarations.
 */

import type { NumberRange } from './limits.ts'

/** Every operation of a service; the shapes that its inputs name. */
export interface ServiceDescription {
  readonly operations: Readonly<Record<string, OperationDescription>>
  /** Members of structures and unions, by the shape's name. */
  readonly shapes: Readonly<Record<string, readonly MemberDescription[]>>
}

export interface OperationDescription {
  /** Plain text; `code` between backticks, paragraphs between line feeds. */
  readonly doc: string
  /** The shape of its input; undefined where it takes nothing. */
  readonly input?: string
  /** Of HTTP. */
  readonly method: string
  /** AWS's codes. */
  readonly errors: readonly string[]
  /** The documentation's own: inputs in JSON (see inputJson.ts). */
  readonly examples: readonly OperationExample[]
  readonly pages?: Pages
  /** What waits with this operation: `BucketExists`. */
  readonly waiters?: readonly string[]
}

export interface OperationExample {
  readonly title: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Members by their dotted path. */
export interface Pages {
  /** Of the input: where the next page begins. */
  readonly token: string
  /** Of the answer: what goes there. */
  readonly next: string
  /** Of the input: how many on a page. */
  readonly size?: string
}

export interface MemberDescription {
  readonly name: string
  readonly shape: Shape
  readonly required?: true
  /** AWS's models mark it, or what is in its list or map, as a secret. */
  readonly sensitive?: true
  /** The SDK makes one up where it is left out. */
  readonly isToken?: true
  /** Of a number, where AWS's reference gives one. */
  readonly range?: NumberRange
  readonly doc?: string
}

export type Shape =
  | { readonly kind: 'structure' | 'union'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'map'; readonly of: Shape; readonly keys?: readonly string[] }
  | { readonly kind: 'string'; readonly values?: readonly string[] }
  | { readonly kind: 'number' | 'bigint' | 'boolean' | 'timestamp' | 'document' }
  /** `stream`: of any length, not held whole by the SDK. */
  | { readonly kind: 'blob' | 'stream' }

/** One line of the list of all operations. */
export interface ListedOperation {
  readonly name: string
  /** The first sentence of its documentation. */
  readonly sentence: string
  /** The actions that a call needs with the least input; empty where AWS asks no policy, undefined where nothing is known. */
  readonly actions?: readonly string[]
  /** Those that it can need besides, by its input. */
  readonly more?: readonly string[]
}
