import type { Decision } from '#iam/types.ts'
import type { ForetoldDecision, SeenCall } from '../../outcomes/foretoldDecision.ts'

/** Since when the policies that a prediction rests on are what they are, as far as the backend told. Milliseconds since 1970. */
export interface ToldTimes {
  /** They were told so then for the first time; what came before is not known. */
  readonly since: number
  /** They were told otherwise before; undefined where no change is known. */
  readonly changedAt?: number | undefined
}

/**
 * A prediction beside what the newest real call of the same role showed of the same question. Both agree: the prediction, with the
 * call as its evidence. The call shows what was not predicted, or the opposite: its verdict counts, but where policies were told
 * to have changed after it. The opposite counts only where the same policies were told before it already: who knows what they were then.
 * @param predicted undefined where it cannot be known from the policies
 * @param seen of a pattern, in which it was one of many, fills in what is not known and corrects nothing
 */
export function correctPrediction(
  predicted: Decision | undefined,
  seen: SeenCall | undefined,
  told: ToldTimes | undefined,
): ForetoldDecision | undefined {
  const isBeaten = seen && told?.changedAt !== undefined && told.changedAt > seen.at
  if (!seen || isBeaten) return predicted
  if (!predicted) return decisionSeen(seen, 'unknown')
  const before = predicted.verdict === 'allowed' ? 'allowed' : 'refused'
  if (before === seen.verdict) return { ...predicted, seen: { ...seen, predicted: before } }
  if (seen.target !== undefined || !told || told.since > seen.at) return predicted
  return decisionSeen(seen, before)
}

function decisionSeen(seen: SeenCall, predicted: 'allowed' | 'refused' | 'unknown'): ForetoldDecision {
  const { denial, verdict, request } = seen
  return {
    verdict: verdict === 'allowed' ? 'allowed' : denial?.explicit ? 'explicitly denied' : 'implicitly denied',
    request,
    layers: [],
    seen: { ...seen, predicted },
  }
}
