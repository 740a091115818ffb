import type { Decision } from '#iam/types.ts'
import type { ReachVerdict } from '../../features/operations/verdict/reachVerdict.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import type { VerdictName } from '../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../outcomes/verdictOfDecision.ts'

/** What would come of the calls that a row makes. */
export interface Foretold {
  /** Of the worst of them. */
  readonly verdict: VerdictName
  /** Those with that verdict. */
  readonly calls: readonly AskedCall[]
  /** The others. */
  readonly others: readonly ForetoldCall[]
  /** Their reasons; empty where nothing is known before it is asked. */
  readonly decisions: readonly Decision[]
  /** Of an operation whose input is not known yet. */
  readonly reach?: ReachVerdict
}

export interface ForetoldCall {
  readonly call: AskedCall
  readonly verdict: VerdictName
}

/** A refusal says most, then what is not known: the rest of the page comes to nothing without it. */
const worstFirst: readonly VerdictName[] = ['denied', 'none', 'unknown', 'allowed']

/** @param predict the decision on one call; undefined where it is not known */
export function foretell(
  calls: readonly AskedCall[],
  predict: (call: AskedCall) => Decision | undefined,
): Foretold | undefined {
  const all = calls.map((call) => {
    const decision = predict(call)
    return { call, decision, verdict: decision ? verdictOfDecision(decision) : 'unknown' }
  })
  const verdict = worstFirst.find((one) => all.some((each) => each.verdict === one))
  if (!verdict) return undefined
  const worst = all.filter((each) => each.verdict === verdict)
  return {
    verdict,
    calls: worst.map(({ call }) => call),
    others: all.filter((each) => each.verdict !== verdict),
    decisions: worst.flatMap(({ decision }) => decision ?? []),
  }
}

const reachWords: Readonly<Record<ReachVerdict, string>> = {
  allowed: 'may call',
  none: 'may not call',
  unknown: 'may call on some inputs',
  browser: 'not from a browser',
  open: 'needs no permission',
}

/** What a role may do with an operation before its input is known, in a few words. */
export function reachText(reach: ReachVerdict): string {
  return reachWords[reach]
}

/** A sentence about an operation, around its name. */
export interface ReachSentence {
  /** Whether it begins with the role. */
  readonly isOfRole: boolean
  readonly before: string
  readonly after: string
}

const reachSentences: Readonly<Record<ReachVerdict, ReachSentence>> = {
  allowed: { isOfRole: true, before: 'may call', after: '.' },
  none: { isOfRole: true, before: 'may not call', after: '.' },
  unknown: { isOfRole: true, before: 'may call', after: ' on some inputs.' },
  browser: { isOfRole: false, before: 'No web page may call', after: '.' },
  open: { isOfRole: false, before: '', after: ' needs no permission.' },
}

/** What a role may do with an operation before its input is known, as a sentence. */
export function reachSentence(reach: ReachVerdict): ReachSentence {
  return reachSentences[reach]
}

/** A verdict as what the role may do: "may list". */
export function mayWords(verdict: VerdictName, verb: string): string {
  if (verdict === 'unknown') return 'not known'
  return verdict === 'allowed' ? `may ${verb}` : `may not ${verb}`
}

export function isRefusal(verdict: VerdictName): boolean {
  return verdict === 'denied' || verdict === 'none'
}
