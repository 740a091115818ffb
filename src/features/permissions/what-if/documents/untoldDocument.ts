import type { Outcome } from '../../../../aws/call/outcome.ts'
import type { DocumentKind } from './editedDocument.ts'

/** A document that the session's role may not read, or that could not be. */
export interface UntoldDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string
  readonly outcome: Outcome<unknown>
  /** What was tried, in words. */
  readonly attempt: string
}
