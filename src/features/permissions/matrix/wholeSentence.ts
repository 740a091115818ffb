import type { PoolRole } from '../roles/poolRoles.ts'
import type { MatrixRow } from './matrixOf.ts'

/**
 * The whole matrix in a sentence without its end: "readers may 5 of 9, operators 6; of guest nothing is told". Unknown cells of a
 * role of which something is told count as neither.
 */
export function wholeSentence(roles: readonly PoolRole[], rows: readonly MatrixRow[]): string {
  const columns = roles.map(({ name }, at) => ({ name, verdicts: rows.map(({ cells }) => cells[at]?.verdict) }))
  const isTold = ({ verdicts }: (typeof columns)[number]) => verdicts.some((verdict) => verdict !== 'unknown')
  const may = columns.filter(isTold).map(({ name, verdicts }, at) => {
    const allowed = verdicts.filter((verdict) => verdict === 'allowed').length
    return at === 0 ? `${name} may ${allowed} of ${rows.length}` : `${name} ${allowed}`
  })
  const untold = columns.filter((column) => !isTold(column)).map(({ name }) => name)
  const silence = untold.length > 0 ? [`of ${untold.join(', ')} nothing is told`] : []
  return [...(may.length > 0 ? [may.join(', ')] : []), ...silence].join('; ')
}
