import { seenWords } from './evidenceWords.ts'
import { type ForetoldDecision, isSeenOnly } from './foretoldDecision.ts'
import { code, type Phrase, phraseText, plain, strong } from './phrase.ts'
import { refusalReason } from './refusalWords.ts'

/**
 * Why decisions that were made ahead of their requests allow, or why they refuse, in a sentence: one for each statement that
 * decided, and each reason once.
 */
export function foretoldReason(decisions: readonly ForetoldDecision[]): readonly Phrase[] {
  const sentences = new Map<string, readonly Phrase[]>()
  for (const sentence of [...allowances(decisions), ...seenAllowances(decisions), ...refusals(decisions)])
    sentences.set(phraseText(sentence), sentence)
  return [...sentences.values()].flatMap((sentence, index) => (index > 0 ? [plain(' '), ...sentence] : sentence))
}

function refusals(decisions: readonly ForetoldDecision[]): readonly (readonly Phrase[])[] {
  return decisions.filter(({ verdict }) => verdict !== 'allowed').map(refusalReason)
}

/** What no statement that is told allows, and a real call was let in. */
function seenAllowances(decisions: readonly ForetoldDecision[]): readonly (readonly Phrase[])[] {
  return decisions
    .filter((decision) => decision.verdict === 'allowed' && isSeenOnly(decision))
    .map((decision) => [plain(`${seenWords(decision) ?? ''} by a real call.`)])
}

/** "ReadZones allows route53:GetHostedZone and route53:ListResourceRecordSets." */
function allowances(decisions: readonly ForetoldDecision[]): readonly (readonly Phrase[])[] {
  const actions = new Map<string, { readonly by: readonly Phrase[]; readonly actions: string[] }>()
  for (const { verdict, decidedBy, request } of decisions) {
    if (verdict !== 'allowed' || !decidedBy) continue
    const { sid, statement, policyName, layer } = decidedBy
    const name = sid === undefined ? [plain(`Statement ${statement + 1} of `), strong(policyName)] : [strong(sid)]
    const by = layer === 'resource-based' ? [...name, plain(' of the policy on the resource')] : name
    const key = `${layer} ${policyName} ${statement}`
    const known = actions.get(key) ?? { by, actions: [] }
    actions.set(key, known)
    if (!known.actions.includes(request.action)) known.actions.push(request.action)
  }
  return [...actions.values()].map(({ by, actions: allowed }) => [
    ...by,
    plain(' allows '),
    ...allowed.flatMap((action, index) => (index > 0 ? [plain(' and '), code(action)] : [code(action)])),
    plain('.'),
  ])
}
