/** A shared decision beside what its own request and policies come to in this page. */
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { policiesOfDecision } from '#iam/evaluate/policiesOfDecision.ts'
import type { DecidingStatement, Decision } from '#iam/types.ts'
import { verdictLooks } from '../../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'

export interface WorkedOutAgain {
  /** Whether it comes to the same verdict; undefined where it cannot be worked out. */
  readonly isSame: boolean | undefined
  /** In a sentence or two. */
  readonly says: string
}

/** @param withoutDocuments nobody told what the policies say */
export function workedOutAgain(
  decision: Decision,
  { withoutDocuments = false }: { readonly withoutDocuments?: boolean },
): WorkedOutAgain {
  if (withoutDocuments)
    return {
      isSame: undefined,
      says: 'It cannot be worked out again here: AWS told what came of the policies, not what they say.',
    }
  const again = evaluate(decision.request, policiesOfDecision(decision))
  if (again.verdict !== decision.verdict)
    return {
      isSame: false,
      says: `Worked out again in this page, it comes to another verdict: ${wordOf(again)}, not ${wordOf(decision)}. A value that was replaced or left out may have counted, or somebody has changed it.`,
    }
  return {
    isSame: true,
    says: isSameStatement(again.decidedBy, decision.decidedBy)
      ? 'Worked out again in this page from the same request and policies: the same verdict.'
      : 'Worked out again in this page: the same verdict, and another statement decides. A value that was replaced or left out may have counted, or somebody has changed it.',
  }
}

const wordOf = (decision: Decision) => verdictLooks[verdictOfDecision(decision)].word

function isSameStatement(one: DecidingStatement | undefined, other: DecidingStatement | undefined): boolean {
  return one?.layer === other?.layer && one?.policyName === other?.policyName && one?.statement === other?.statement
}
