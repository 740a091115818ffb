import type { Decision } from '#iam/types.ts'
import type { VerdictName } from '../../../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../../../outcomes/verdictOfDecision.ts'
import { decidedBy } from '../../../../session/may-do/decidedBy.ts'
import type { ForetoldCapability } from '../../../../session/may-do/foretellCapabilities.ts'

/** Something that a role would gain or lose. */
export interface CapabilityFlip {
  readonly role: string
  /** The capability's. */
  readonly id: string
  readonly label: string
  readonly change: 'gain' | 'lose'
  readonly before: VerdictName
  readonly after: VerdictName
  /** The statement that decides: of the draft where something is gained, of what is in force where it is lost. */
  readonly by: string
}

export interface CapabilityFlips {
  readonly flips: readonly CapabilityFlip[]
  /** How many were looked at; of the others one of both cannot be foretold. */
  readonly told: number
  readonly unknown: number
}

/** What a role may do with a draft and may not without, and the other way round. Both lists are of the same capabilities. */
export function capabilityFlips(
  role: string,
  before: readonly ForetoldCapability[],
  after: readonly ForetoldCapability[],
): CapabilityFlips {
  const flips: CapabilityFlip[] = []
  let told = 0
  for (const [at, { id, label, decision: was }] of before.entries()) {
    const is = after[at]?.decision
    if (!was || !is) continue
    told++
    if (isAllowed(was) === isAllowed(is)) continue
    const change = isAllowed(is) ? 'gain' : 'lose'
    const by = decidedBy(change === 'gain' || is.verdict === 'explicitly denied' ? is : was)
    flips.push({ role, id, label, change, before: verdictOfDecision(was), after: verdictOfDecision(is), by })
  }
  return { flips, told, unknown: before.length - told }
}

const isAllowed = ({ verdict }: Decision) => verdict === 'allowed'
