/** What suggestions are made of. Our own; AWS has no such thing. */
import type { DecidingStatement, LayerName, RequestContext, Statement } from '../types.ts'

/** One action on one resource with its condition keys: a requirement of a call, as `requirementsOf` gives it. */
export interface RecordedCall {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
}

/** A statement to add to one layer, ready to paste into a document of version 2012-10-17. */
export interface LayerChange {
  readonly layer: LayerName
  readonly statement: Statement
  /** One clause for people: why this layer, and what the statement is narrowed to. */
  readonly reason: string
  /** The statement that came nearest to allowing the request; the place to look at first. */
  readonly nearest?: DecidingStatement
}

export type Suggestion =
  | { readonly kind: 'already allowed' }
  /** All changes are needed; the first is in the layer that the denial names. */
  | { readonly kind: 'add'; readonly changes: readonly [LayerChange, ...LayerChange[]] }
  /** No Allow that the reader could add anywhere changes the answer. */
  | {
      readonly kind: 'nothing helps'
      readonly layer: LayerName
      readonly reason: string
      readonly decidedBy?: DecidingStatement
    }
