import type { Settlement } from '#iam/evaluate/settle.ts'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { VerdictName } from '../../../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../../../outcomes/verdictOfDecision.ts'
import type { Capability } from '../../../../session/may-do/capability.ts'
import { decidedBy } from '../../../../session/may-do/decidedBy.ts'
import { predictCall, predictCallVerdict } from '../../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'

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

/**
 * What a role may do with a draft and may not without, and the other way round.
 * @param before somebody of the role, by what is in force
 * @param after the same, by the draft
 */
export function capabilityFlips(capabilities: readonly Capability[], before: Asker, after: Asker): CapabilityFlips {
  const flips: CapabilityFlip[] = []
  let told = 0
  for (const { id, label, call } of capabilities) {
    const was = predictCallVerdict(before, call, serviceRequirements)
    const is = predictCallVerdict(after, call, serviceRequirements)
    if (!was || !is) continue
    told++
    if (isAllowed(was) === isAllowed(is)) continue
    const change = isAllowed(is) ? 'gain' : 'lose'
    // Reasons cost more than the verdicts of all others: they are asked for what turns alone.
    const deciding = predictCall(change === 'gain' || isDenial(is) ? after : before, call, serviceRequirements)
    const by = deciding ? decidedBy(deciding) : ''
    flips.push({
      role: before.roleName,
      id,
      label,
      change,
      before: verdictOfDecision(was),
      after: verdictOfDecision(is),
      by,
    })
  }
  return { flips, told, unknown: capabilities.length - told }
}

const isAllowed = ({ verdict }: Settlement) => verdict === 'allowed'
const isDenial = ({ verdict }: Settlement) => verdict === 'explicitly denied'
