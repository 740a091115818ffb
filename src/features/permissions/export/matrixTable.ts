import { verdictLooks } from '../../../outcomes/verdictLooks.ts'
import { decidedBy } from '../../../session/may-do/decidedBy.ts'
import type { MatrixCell } from '../matrix/matrixCell.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'
import type { PoolRole } from '../roles/poolRoles.ts'

export interface MatrixTable {
  readonly head: readonly string[]
  /** A label, then for each role the verdict and what decides. */
  readonly rows: readonly (readonly string[])[]
}

/** The matrix in words, for whoever reads it elsewhere. */
export function matrixTable(roles: readonly PoolRole[], rows: readonly MatrixRow[]): MatrixTable {
  return {
    head: ['', ...roles.map(({ name, givenTo }) => `${name} (${givenTo})`)],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(cellText)]),
  }
}

/** `allowed: ReadShared`; `unknown` alone where nothing decides. */
function cellText({ verdict, reason }: MatrixCell): string {
  const { word } = verdictLooks[verdict]
  return typeof reason === 'string' ? word : `${word}: ${decidedBy(reason)}`
}
