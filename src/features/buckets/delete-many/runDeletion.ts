import type { Outcome } from '../../../aws/call/outcome.ts'
import { dotSegmentReason } from '../../../aws/operations/dotSegments.ts'
import type { KeptKey } from '../../../aws/services/s3/deleteObjects.ts'
import type { DeletionStep } from './deletionSteps.ts'

/** A key that is still there after it was tried, with the call that says so. */
export interface KeptObject extends KeptKey {
  readonly callId?: string
}

/** What came of a deletion. */
export interface DeletionResult {
  readonly deleted: readonly string[]
  readonly kept: readonly KeptObject[]
  /** Not sent any more: it was stopped, or a call failed. */
  readonly untried: readonly string[]
  /** What came in place of an answer for each key; nothing was tried after it. */
  readonly ended?: Outcome<unknown>
}

export interface DeletionCalls {
  readonly many: (keys: readonly string[]) => Promise<Outcome<readonly KeptKey[]>>
  readonly one: (key: string) => Promise<Outcome<unknown>>
}

export interface RunOptions {
  /** Nothing further is sent once it is aborted; what is on its way is waited for, so that what it did is known. */
  readonly signal: AbortSignal
  /** @param done how many keys were tried */
  readonly onProgress: (done: number) => void
}

/** Deletes step by step. What S3 refuses of one step does not keep the next from being tried (S3-120). */
export async function runDeletion(
  steps: readonly DeletionStep[],
  calls: DeletionCalls,
  { signal, onProgress }: RunOptions,
): Promise<DeletionResult> {
  const deleted: string[] = []
  const kept: KeptObject[] = []
  for (const [at, step] of steps.entries()) {
    const rest = () => steps.slice(at).flatMap(({ keys }) => keys)
    if (signal.aborted) return { deleted, kept, untried: rest() }
    const answer = await answerOf(step, calls)
    if ('ended' in answer) return { deleted, kept, untried: rest(), ended: answer.ended }
    const keptHere = new Set(answer.kept.map(({ key }) => key))
    for (const one of answer.kept) kept.push(one)
    for (const key of step.keys) if (!keptHere.has(key)) deleted.push(key)
    onProgress(deleted.length + kept.length)
  }
  return { deleted, kept, untried: [] }
}

type StepAnswer = { readonly kept: readonly KeptObject[] } | { readonly ended: Outcome<unknown> }

async function answerOf({ by, keys }: DeletionStep, { many, one }: DeletionCalls): Promise<StepAnswer> {
  if (by === 'nothing') return { kept: keys.map((key) => ({ key, code: '', message: dotSegmentReason })) }
  if (by === 'many') {
    const outcome = await many(keys)
    if (outcome.kind !== 'done') return { ended: outcome }
    return { kept: outcome.value.map((kept) => ({ ...kept, callId: outcome.callId })) }
  }
  const [key = ''] = keys
  const outcome = await one(key)
  if (outcome.kind === 'done') return { kept: [] }
  if (outcome.kind !== 'denied') return { ended: outcome }
  const { code, message } = outcome.denial
  return { kept: [{ key, code, message, callId: outcome.callId }] }
}
