import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { AskedChange, ChangeGuard } from '../aws/guard/changeGuard.ts'
import { useAws } from '../outcomes/useAws.ts'

export interface UseAskedChanges extends Pick<ChangeGuard, 'allow' | 'refuse'> {
  /** The changes that wait for an answer, oldest first; none where nobody is asked. */
  readonly asked: Readonly<ShallowRef<readonly AskedChange[]>>
}

export function useAskedChanges(): UseAskedChanges {
  const { guard } = useAws()
  const asked = shallowRef<readonly AskedChange[]>([])
  if (guard) onScopeDispose(guard.onChange(() => (asked.value = guard.waiting())))
  return { asked, allow: (options) => guard?.allow(options), refuse: () => guard?.refuse() }
}
