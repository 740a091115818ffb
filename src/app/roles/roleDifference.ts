import type { Decision } from '#iam/types.ts'
import type { VerdictName } from '../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../outcomes/verdictOfDecision.ts'
import { decidedBy } from '../../session/may-do/decidedBy.ts'
import type { ForetoldCapability } from '../../session/may-do/foretellCapabilities.ts'
import type { PageDifference } from './pageDifference.ts'

/** One thing that one role may do and another may not. */
export interface RoleChange {
  /** The capability's, or the first one's where two are told in a line. */
  readonly id: string
  readonly label: string
  /** Of the role that would be chosen. */
  readonly verdict: VerdictName
  /** The statement that decides, or what is missing. */
  readonly by: string
}

export interface RoleDifference {
  readonly gained: readonly RoleChange[]
  readonly lost: readonly RoleChange[]
  /** How many things cannot be foretold of one of the two: they count as neither. */
  readonly unknown: number
  /** Of what the page at hand calls; left out where it calls nothing as a role. */
  readonly onPage?: PageDifference
}

/**
 * What somebody gains and loses who takes another role.
 * @param now what the role in use may do
 * @param then the same, of the other one
 */
export function roleDifference(
  now: readonly ForetoldCapability[],
  then: readonly ForetoldCapability[],
): RoleDifference {
  const pairs = then.map((capability) => ({
    capability,
    decision: capability.decision,
    before: now.find(({ id }) => id === capability.id)?.decision,
  }))
  const turned = (to: 'allowed' | 'refused') =>
    pairs.flatMap(({ capability, decision, before }) => {
      if (!decision || !before || isAllowed(decision) === isAllowed(before)) return []
      return isAllowed(decision) === (to === 'allowed') ? [changeOf(capability, decision)] : []
    })
  return {
    gained: inOneLine(turned('allowed')),
    lost: inOneLine(turned('refused')),
    unknown: pairs.filter(({ decision, before }) => !decision || !before).length,
  }
}

function isAllowed({ verdict }: Decision): boolean {
  return verdict === 'allowed'
}

function changeOf({ id, label }: ForetoldCapability, decision: Decision): RoleChange {
  return { id, label, verdict: verdictOfDecision(decision), by: decidedBy(decision) }
}

/** To write and to delete in one place mostly come and go together. */
function inOneLine(changes: readonly RoleChange[]): readonly RoleChange[] {
  const deletionOf = ({ id, verdict }: RoleChange) =>
    changes.find(
      (other) =>
        other.verdict === verdict && other.id === id.replace(/^PutObject:/, 'DeleteObject:') && other.id !== id,
    )
  const told = new Set(changes.flatMap((change) => deletionOf(change) ?? []))
  return changes.flatMap((change) => {
    if (told.has(change)) return []
    const deletion = deletionOf(change)
    if (!deletion) return [change]
    const by = change.by === deletion.by ? change.by : `${change.by} and 1 more`
    return [{ ...change, label: change.label.replace(/^Write to/, 'Write and delete in'), by }]
  })
}
