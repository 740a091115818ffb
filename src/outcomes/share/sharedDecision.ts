/** The reasons for a call as they may leave. Policies leave whole: what decided is read in them; names in them are replaced. */
import type { DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import type { AuthorizationRequest, Decision } from '#iam/types.ts'
import { parseTrustAnswer } from '../../aws/record/parseTrustAnswer.ts'
import { everyText } from '../everyText.ts'
import type { StandIns } from '../standIns.ts'
import { sharedMembersOf } from './sharedBody.ts'
import { isSharedKey, sharedNoteMembers } from './sharedNames.ts'

/** @param entry as the console's parser of the decision log gives it: no member that it does not know is in it */
export function sharedDecision(entry: DecisionEntry, standIns: StandIns): DecisionEntry {
  return {
    requestId: standIns.text(entry.requestId),
    at: entry.at,
    service: entry.service,
    operation: entry.operation,
    authorization: entry.authorization,
    decisions: entry.decisions.map((decision) => sharedReasons(decision, standIns)),
    notes: entry.notes.map((note) => sharedNote(note, standIns)),
  }
}

/** Member by member: what is foretold carries more, such as the real call that showed the same, and AWS's answer to it. */
function sharedReasons({ verdict, layer, decidedBy, layers, request }: Decision, standIns: StandIns): Decision {
  const reasons = { verdict, ...(layer && { layer }), ...(decidedBy && { decidedBy }), layers }
  return { ...everyText(reasons, standIns), request: sharedRequest(request, standIns) }
}

function sharedRequest({ context, ...request }: AuthorizationRequest, standIns: StandIns): AuthorizationRequest {
  const carried = Object.entries(context).filter(([key]) => isSharedKey(key))
  return { ...everyText(request, standIns), context: everyText(Object.fromEntries(carried), standIns) }
}

function sharedNote({ about, detail }: DecisionNote, standIns: StandIns): DecisionNote {
  const trust = parseTrustAnswer(detail)
  if (trust)
    return {
      about: standIns.text(about),
      detail: {
        allowed: trust.allowed,
        reason: standIns.text(trust.reason),
        decisions: trust.decisions.map((decision) => sharedReasons(decision, standIns)),
      },
    }
  return { about: standIns.text(about), detail: sharedMembersOf(detail, standIns, sharedNoteMembers) }
}
