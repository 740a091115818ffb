import type { CapabilityPage } from '../../../session/may-do/capability.ts'

/** What a row is about. `asked`: what somebody typed. */
export type RowGroup = CapabilityPage | 'asked'

export const groupTitles: Readonly<Record<RowGroup, string>> = {
  buckets: 'Buckets',
  zones: 'Zones',
  people: 'People',
  pools: 'Pools',
  doctor: 'Doctor',
  permissions: 'Permissions',
  identity: 'Identity',
  asked: 'Asked here',
}

interface FoldedRow {
  readonly id: string
  readonly group: RowGroup
  /** Whether it stands there before anybody unfolds its group. */
  readonly isCommon: boolean
}

export interface FoldedGroup<Row extends FoldedRow> {
  readonly group: RowGroup
  /** Those in sight, in their order. */
  readonly shown: readonly Row[]
  /** Those that can be folded away, whether they are or not; one alone never is. */
  readonly rest: readonly Row[]
  readonly isFolded: boolean
}

/**
 * Rows by what they are about, each group once and in its own order: the common ones first, the rest folded.
 * @param unfolded the groups that somebody has unfolded
 * @param opened the id of a row that stands there in any case
 */
export function groupedRows<Row extends FoldedRow>(
  rows: readonly Row[],
  unfolded: ReadonlySet<RowGroup>,
  opened?: string,
): readonly FoldedGroup<Row>[] {
  const groups = Object.keys(groupTitles) as readonly RowGroup[]
  return groups.flatMap((group) => {
    const ofGroup = rows.filter((row) => row.group === group)
    if (ofGroup.length === 0) return []
    const common = ofGroup.filter(({ isCommon }) => isCommon)
    const rest = ofGroup.filter(({ isCommon }) => !isCommon)
    // A line that stands for one says no less than it.
    const isFolded = rest.length > 1 && !unfolded.has(group) && !rest.some(({ id }) => id === opened)
    return [{ group, shown: isFolded ? common : [...common, ...rest], rest: rest.length > 1 ? rest : [], isFolded }]
  })
}
