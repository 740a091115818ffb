/** Calls by what somebody did: one click causes several, and the same click repeated is one act, however often. */
import type { CallRecord } from '../aws/record/callRecord.ts'
import { displayText } from '../ui/displayKey.ts'

export interface Act {
  /** Id of the oldest call: stays the same while newer ones arrive. */
  readonly id: string
  /** In people's words: "Upload plan.txt"; AWS's word for a call that nobody gave one. */
  readonly title: string
  /** How often the same was done one after another. */
  readonly times: number
  /** Newest first. */
  readonly calls: readonly CallRecord[]
  /**
   * The call that says most of what came of the act: the worst one, of equals the first that was made. What only asked ahead
   * says nothing of it, unless nothing came after.
   */
  readonly principal: CallRecord
  /** Milliseconds that its calls took together; undefined while one is in flight. */
  readonly durationMs: number | undefined
}

/** Two acts with the same words are told apart by the pause between them. */
const longestPauseMs = 5_000

/** @param calls newest first. */
export function actsOf(calls: readonly CallRecord[]): readonly Act[] {
  return [...groupsOf(calls)].map(actOf)
}

/** The latest act that somebody asked for; where all only follows from something, the latest of that. */
export function latestAct(calls: readonly CallRecord[]): Act | undefined {
  let latest: readonly CallRecord[] | undefined
  for (const group of groupsOf(calls)) {
    if (group.some(({ followsUp }) => !followsUp)) return actOf(group)
    latest ??= group
  }
  return latest && actOf(latest)
}

function* groupsOf(calls: readonly CallRecord[]): Generator<CallRecord[], void> {
  let group: CallRecord[] = []
  /** All of the group only follow from something. */
  let follows = true
  for (const call of calls) {
    const next = group.at(-1)
    if (next && !belongsTo(call, next, { follows })) {
      yield group
      group = []
      follows = true
    }
    group.push(call)
    follows &&= call.followsUp === true
  }
  if (group.length > 0) yield group
}

/** Whether a call is of the same act as the next one and all newer ones: by its words, or because those only follow from it. */
function belongsTo(call: CallRecord, next: CallRecord, newer: { readonly follows: boolean }): boolean {
  if (next.page !== call.page || next.startedAt - endOf(call) >= longestPauseMs) return false
  return newer.follows || (next.cause !== undefined && next.cause === call.cause)
}

function actOf(calls: readonly CallRecord[]): Act {
  const oldest = calls.at(-1) as CallRecord
  const telling = calls.filter(({ asksAhead }) => !asksAhead)
  let times: number | undefined
  return {
    id: oldest.id,
    title: displayText(oldest.cause ?? oldest.operation),
    // Counted where it is read: of ten thousand calls a few rows are in sight.
    get times() {
      return (times ??= oldest.followsUp ? 1 : timesOf(calls.filter(({ followsUp }) => !followsUp)))
    },
    calls,
    principal: worstOf(telling.length > 0 ? telling : calls),
    durationMs: calls.some(({ outcome }) => outcome === 'in flight')
      ? undefined
      : calls.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0),
  }
}

/** The very same question asked again is the same act done again; a page after a page is not. */
function timesOf(calls: readonly CallRecord[]): number {
  if (calls.length === 1) return 1
  const counts = new Map<string, number>()
  for (const { service, operation, input, target } of calls) {
    const question = JSON.stringify([service, operation, input, target])
    counts.set(question, (counts.get(question) ?? 0) + 1)
  }
  return Math.max(...counts.values())
}

function worstOf(calls: readonly CallRecord[]): CallRecord {
  return calls.reduceRight((worst, call) => (rankOf(call) < rankOf(worst) ? call : worst))
}

/** What was given up says least: a reload gives up what nobody waited for. */
const ranks: readonly CallRecord['outcome'][] = ['denied', 'failed', 'expired', 'in flight', 'done', 'aborted']

function rankOf({ outcome }: CallRecord): number {
  return ranks.indexOf(outcome)
}

function endOf({ startedAt, durationMs = 0 }: CallRecord): number {
  return startedAt + durationMs
}
