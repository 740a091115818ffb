/** One denial in words for people: which role was refused what, on what, and why. Says nothing that is not known. */
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { decide } from '#iam/evaluate/decide.ts'
import { policiesOfDecision } from '#iam/evaluate/policiesOfDecision.ts'
import type { Decision } from '#iam/types.ts'
import type { Denial } from '../aws/call/outcome.ts'
import { roleNameOf } from '../aws/session/roleNameOf.ts'
import { actionPhrase, companionAction, folderOf, verbOf } from './actionWords.ts'
import { code, type Phrase, plain, strong } from './phrase.ts'
import { reasonOf } from './reasonOf.ts'

export interface DenialExplanation {
  /** "readers may read shared/ but not write to it." */
  readonly headline: readonly Phrase[]
  /** "No statement of the role allows s3:PutObject." Empty when AWS says nothing and nobody else knows. */
  readonly because: readonly Phrase[]
}

export interface ExplainedCall {
  readonly operation: string
  /** What the call was about, in the console's words: `example.test`. */
  readonly target?: string
  readonly role?: { readonly name: string }
}

/**
 * @param denial what AWS said
 * @param call the recorded call, for the role's name and the target where AWS did not name them
 * @param entry the backend's own reasons, where it has some
 */
export function explainDenial(denial: Denial, call: ExplainedCall, entry?: DecisionEntry): DenialExplanation {
  const decision = entry?.decisions.find(({ verdict }) => verdict !== 'allowed')
  const role = strong(roleOf(denial, call))
  return { headline: [role, ...mayNot(denial, call, decision), plain('.')], because: reasonOf(denial, decision) }
}

function roleOf({ principalArn }: Denial, { role }: ExplainedCall): string {
  return (principalArn && roleNameOf(principalArn)) ?? role?.name ?? 'This session'
}

function mayNot(denial: Denial, call: ExplainedCall, decision: Decision | undefined): readonly Phrase[] {
  const action = decision?.request.action ?? denial.action
  if (!action)
    return [plain(' may not do '), code(call.operation), ...(call.target ? [plain(' on '), code(call.target)] : [])]
  const resource = decision?.request.resource ?? denial.resource
  const hidden = hiddenObject(action, call)
  if (hidden) return [plain(' may not know whether '), code(hidden), plain(' exists')]
  const request = { action, resource: resource ?? '*', context: decision?.request.context ?? {} }
  const place = folderOf(request) ?? zoneOf(resource, call.target)
  const also = decision && companionAction(action)
  if (also && place && mayAlso(decision, also)) {
    return [plain(' may '), ...actionPhrase(also, place), plain(` but not ${verbOf(action) ?? action} it`)]
  }
  return [plain(' may not '), ...actionPhrase(action, place)]
}

/** C11: without s3:ListBucket, S3 answers a missing key as a refusal to list, so that nobody learns which keys exist. */
function hiddenObject(action: string, { operation, target }: ExplainedCall): string | undefined {
  return action === 's3:ListBucket' && (operation === 'GetObject' || operation === 'HeadObject') ? target : undefined
}

/** The console's own name of a zone (its domain) is better than the id in the ARN. */
function zoneOf(resource: string | undefined, target: string | undefined): string | undefined {
  const id = /^arn:[\w-]+:route53:::\w+\/(.+)$/.exec(resource ?? '')?.[1]
  return id === undefined || id === '*' ? undefined : (target ?? id)
}

/** Asks the evaluator with the very policies of this decision, so that "may read" is a fact and no guess. */
function mayAlso(decision: Decision, action: string): boolean {
  return decide({ ...decision.request, action }, policiesOfDecision(decision)).verdict === 'allowed'
}
