import { ref, shallowRef } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { callOperation } from '../../../aws/operations/callOperation.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import type { DoctorFinding, Fix } from '../checks/doctorFinding.ts'
import { useDoctorStore } from '../doctorStore.ts'

/** Puts a fix in place by the session's own call, and takes it back. @param after is told of every change: the pool is another one now */
export function useFix(after: (cause: string) => Promise<void>) {
  const aws = useAws()
  const store = useDoctorStore()
  const inFlight = ref(false)
  /** Of the last change, where it was not done. */
  const outcome = shallowRef<Outcome<unknown>>()

  async function send(change: AskedCall, cause: string): Promise<boolean> {
    inFlight.value = true
    outcome.value = undefined
    const { service, operation, input } = change
    const answer = await callOperation(aws, { service, operation, input }, { cause })
    inFlight.value = false
    if (answer.kind !== 'done') outcome.value = answer
    return answer.kind === 'done'
  }

  async function apply({ id, fix }: DoctorFinding): Promise<void> {
    if (!fix?.change || !(await send(fix.change, `Apply: ${fix.title}`))) return
    store.applied = { findingId: id, fix, at: Date.now() }
    await after('Examine again after the change')
  }

  async function undo({ title, undo: back }: Fix): Promise<void> {
    if (!back || !(await send(back, `Undo: ${title}`))) return
    store.applied = undefined
    await after('Examine again after the change')
  }

  return { inFlight, outcome, apply, undo }
}
