import { ref, shallowRef } from 'vue'
import type { Outcome } from '../../../../aws/call/outcome.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import { type AppliedDraft, useWhatIfStore } from '../whatIfStore.ts'
import type { ChangeStep } from './changeOf.ts'
import { sendAll, sendChange } from './sendChange.ts'

/** Puts drafts in force by the session's own calls, all of a change or none, and takes them back. */
export function useApply() {
  const aws = useAws()
  const store = useWhatIfStore()
  const inFlight = ref(false)
  /** Of the call that was not done. */
  const outcome = shallowRef<Outcome<unknown>>()
  /** Whether what was done before it could not be taken back. */
  const isHalf = ref(false)

  function begin(): void {
    inFlight.value = true
    outcome.value = undefined
    isHalf.value = false
  }

  /** @returns whether it is in force now */
  async function apply(
    { title, kind }: Pick<AppliedDraft, 'title' | 'kind'>,
    steps: readonly ChangeStep[],
  ): Promise<boolean> {
    begin()
    const sent = await sendChange(aws, title, steps)
    inFlight.value = false
    if (sent.kind === 'done') store.applied = { title, kind, undo: sent.undo, at: Date.now() }
    else {
      outcome.value = sent.outcome
      isHalf.value = sent.isHalf
    }
    return sent.kind === 'done'
  }

  /** @returns whether what was there before is in force again */
  async function undo({ title, undo: calls }: AppliedDraft): Promise<boolean> {
    begin()
    outcome.value = await sendAll(aws, `Undo: ${title}`, calls)
    inFlight.value = false
    if (!outcome.value) store.applied = undefined
    return outcome.value === undefined
  }

  return { inFlight, outcome, isHalf, apply, undo }
}
