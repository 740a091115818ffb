/** Elements of a document that may stand alone or in a list. Follows the IAM User Guide, "Grammar of the IAM JSON policy language". */
import type { OneOrMany, PolicyDocument, Statement } from '../types.ts'

export function listOf<Value>(values: OneOrMany<Value> | undefined): readonly Value[] {
  if (values === undefined) return []
  return Array.isArray(values) ? (values as readonly Value[]) : [values as Value]
}

export function statementsOf({ Statement: statements }: PolicyDocument): readonly Statement[] {
  return listOf<Statement>(statements)
}
