import { type CallableService, serviceRows } from '../../../aws/operations/serviceRows.ts'
import type { ReachVerdict } from '../verdict/reachVerdict.ts'
import { operationId } from './operationRow.ts'
import type { FoundOperation } from './searchOperations.ts'

/** What the chips over the list choose by. Whatever asks no policy can be called. */
export type ReachFilter = 'allowed' | 'unknown' | 'none' | 'browser'

export interface OperationGroup {
  readonly service: CallableService
  readonly name: string
  /** How many operations the service has. */
  readonly total: number
  readonly shown: readonly FoundOperation[]
  /** In lines of their own that open. Empty while somebody searches or chooses. */
  readonly folded: readonly { readonly by: 'none' | 'browser'; readonly found: readonly FoundOperation[] }[]
}

export interface GroupingOptions {
  readonly verdicts: ReadonlyMap<string, ReachVerdict>
  readonly filter: ReachFilter | undefined
  /** Whether somebody looks for something: then nothing is folded. */
  readonly isSearch: boolean
  readonly totals: ReadonlyMap<CallableService, number>
}

/** Which chip a verdict belongs to. */
export function filterOf(verdict: ReachVerdict): ReachFilter {
  return verdict === 'open' ? 'allowed' : verdict
}

/** The list by service, in the order of the rows; services in which nothing is found are left out of a search. */
export function operationGroups(found: readonly FoundOperation[], options: GroupingOptions): readonly OperationGroup[] {
  const { verdicts, filter, isSearch, totals } = options
  const reachOf = ({ row }: FoundOperation) => filterOf(verdicts.get(operationId(row)) ?? 'unknown')
  return serviceRows.flatMap(({ id, name }): readonly OperationGroup[] => {
    const own = found.filter(({ row }) => row.service === id)
    const chosen = filter === undefined ? own : own.filter((one) => reachOf(one) === filter)
    if (chosen.length === 0 && (isSearch || filter !== undefined)) return []
    const isWhole = isSearch || filter !== undefined
    const folded = isWhole
      ? []
      : (['browser', 'none'] as const)
          .map((by) => ({ by, found: chosen.filter((one) => reachOf(one) === by) }))
          .filter((fold) => fold.found.length > 0)
    const hidden = new Set(folded.flatMap((fold) => fold.found))
    return [{ service: id, name, total: totals.get(id) ?? 0, shown: chosen.filter((one) => !hidden.has(one)), folded }]
  })
}
