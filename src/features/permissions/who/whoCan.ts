import type { Decision } from '#iam/types.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import { decidedBy } from '../../../session/may-do/decidedBy.ts'
import type { Question } from '../ask/question.ts'
import type { MatrixCell } from '../matrix/matrixCell.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { anonymousCell } from './anonymousCell.ts'

export interface WhoLine {
  readonly verdict: VerdictName
  /** Left out for whoever has no credentials. */
  readonly role?: PoolRole
  /** What decides, in a word or two; a sentence where nothing can be told. */
  readonly reason: string
  /** Left out where nothing can be told. */
  readonly decision?: Decision
}

const order: readonly VerdictName[] = ['allowed', 'unknown', 'browser', 'none', 'denied']

/** Who may do what a row asks: every role, and whoever has no credentials; those who may come first. */
export function whoCan(
  roles: readonly PoolRole[],
  row: MatrixRow,
  answers: ReadonlyMap<string, ToldPolicies>,
): readonly WhoLine[] {
  const ofRoles = roles.flatMap((role, at): readonly WhoLine[] => {
    const cell = row.cells[at]
    return cell ? [{ ...lineOf(cell), role }] : []
  })
  const question = questionOf(row)
  const lines = [...ofRoles, ...(question ? [lineOf(anonymousCell(question, answers))] : [])]
  return inOrder(lines)
}

/** Those who may first, then those of whom it is not known. */
export function inOrder<Line extends Pick<WhoLine, 'verdict'>>(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
}

/** What a row asks: what somebody typed, or what its call needs, as far as that decided. */
export function questionOf({ asked, cells }: Pick<MatrixRow, 'asked' | 'cells'>): Question | undefined {
  if (asked) return asked
  const [decision] = cells.flatMap(({ reason }) => (typeof reason === 'string' ? [] : [reason]))
  return decision && { action: decision.request.action, resource: decision.request.resource }
}

/** A cell as a line that names nobody yet. */
export function lineOf({ verdict, reason }: MatrixCell): Pick<WhoLine, 'verdict' | 'reason' | 'decision'> {
  return typeof reason === 'string' ? { verdict, reason } : { verdict, reason: decidedBy(reason), decision: reason }
}
