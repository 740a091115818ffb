import type { Ref } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import type { TrustFinding } from './trustFinding.ts'
import { trustFinding } from './trustFinding.ts'

/**
 * The trust policy's answer to the last GetCredentialsForIdentity of this tab; read again whenever there is a newer
 * one.
 */
export function useTrustFinding(): Readonly<Ref<TrustFinding | undefined>> {
  const { decisions, recorder } = useAws()
  const finding = shallowRef<TrustFinding>()
  let read: string | undefined

  async function follow(): Promise<void> {
    const last = recorder
      .list()
      .find(({ operation, requestId }) => operation === 'GetCredentialsForIdentity' && requestId)
    if (!last?.requestId || last.requestId === read) return
    read = last.requestId
    const entry = await decisions.find(last.requestId).catch(() => undefined)
    if (read === last.requestId) finding.value = entry && trustFinding(entry.notes)
  }

  onScopeDispose(recorder.subscribe(() => void follow()))
  void follow()
  return finding
}
