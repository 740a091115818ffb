import { computed, type ComputedRef } from 'vue'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { type MarkedMembers, markedMembers } from './markedMembers.ts'
import { type TypedCall, type TypedVerdict, typedVerdict } from './typedVerdict.ts'

export interface UseTypedVerdict {
  readonly verdict: ComputedRef<TypedVerdict | undefined>
  readonly marked: ComputedRef<MarkedMembers>
}

/**
 * The verdict on what is typed, and the members that cause a refusal.
 * @param call undefined while none is chosen
 * @param isAsking whether policies are on their way that may decide what is not known without them
 */
export function useTypedVerdict(
  asker: () => Asker | undefined,
  call: () => TypedCall | undefined,
  isAsking: () => boolean,
  backend: Pick<AwsConfig, 'endpoints'> = {},
): UseTypedVerdict {
  const verdict = computed((): TypedVerdict | undefined => {
    const typed = call()
    const told = typed && typedVerdict(asker(), typed, backend)
    return told?.kind === 'unknown' && isAsking() ? { kind: 'asking' } : told
  })
  const marked = computed((): MarkedMembers => {
    const who = asker()
    const typed = call()
    return who && typed && verdict.value?.kind === 'decided'
      ? markedMembers(who, typed, verdict.value.decision)
      : new Map<string, string>()
  })
  return { verdict, marked }
}
