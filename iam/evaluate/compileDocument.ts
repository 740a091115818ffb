/** Reads a policy document once; later requests find it by the document object. Versions: IAM User Guide, "IAM JSON policy elements: Version". */
import type { PolicyDocument } from '../types.ts'
import { type CompiledStatement, compileStatement } from './compileStatement.ts'

export interface CompiledDocument {
  readonly statements: readonly CompiledStatement[]
  /** Why there are no statements, when the document cannot be read. */
  readonly problem?: string
}

const unreadable = (problem: string): CompiledDocument => ({ statements: [], problem })

const compiled = new WeakMap<object, CompiledDocument>()

/**
 * The document in compiled form. Documents are taken as values that do not change: whoever edits a policy makes a new
 * document object. Never throws; a document that cannot be read has no statements.
 */
export function compileDocument(document: PolicyDocument): CompiledDocument {
  if (typeof document !== 'object' || document === null) return unreadable('the document must be an object')
  const known = compiled.get(document)
  if (known) return known
  const fresh = compileFresh(document)
  compiled.set(document, fresh)
  return fresh
}

function compileFresh(document: PolicyDocument): CompiledDocument {
  try {
    const { Statement: statement, Version: version } = document
    if (typeof statement !== 'object' || statement === null) return unreadable('the document has no Statement')
    const list: readonly unknown[] = Array.isArray(statement) ? statement : [statement]
    const language = version === '2012-10-17' ? version : '2008-10-17'
    return { statements: list.map((item, index) => compileStatement(item, index, language)) }
  } catch {
    // Only objects with accessors that throw come here; JSON has none.
    return unreadable('the document cannot be read')
  }
}
