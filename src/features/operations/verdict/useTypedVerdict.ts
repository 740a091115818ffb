import { computed, type ComputedRef } from 'vue'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { isSeenOnly } from '../../../outcomes/foretoldDecision.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import type { UseAsker } from '../../../session/predictions/useAsker.ts'
import { type MarkedMembers, markedMembers } from './markedMembers.ts'
import { type TypedCall, type TypedVerdict, typedVerdict } from './typedVerdict.ts'

export interface UseTypedVerdict {
  readonly verdict: ComputedRef<TypedVerdict | undefined>
  readonly marked: ComputedRef<MarkedMembers>
}

/**
 * The verdict on what is typed, and the members that cause a refusal.
 * @param call undefined while none is chosen
 * @param correct what real calls showed of the same, in the place of what is predicted
 * @param isAsking whether policies are on their way that may decide what is not known without them
 */
export function useTypedVerdict(
  asker: () => Asker | undefined,
  call: () => TypedCall | undefined,
  correct: UseAsker['correct'],
  isAsking: () => boolean,
  backend: Pick<AwsConfig, 'endpoints'> = {},
): UseTypedVerdict {
  const verdict = computed((): TypedVerdict | undefined => {
    const typed = call()
    const told = typed && correctedBy(typedVerdict(asker(), typed, backend), typed)
    return told?.kind === 'unknown' && isAsking() ? { kind: 'asking' } : told
  })
  function correctedBy(told: TypedVerdict, typed: TypedCall): TypedVerdict {
    if (told.kind !== 'decided' && told.kind !== 'unknown') return told
    const decision = correct(told.kind === 'decided' ? told.decision : undefined, typed)
    return decision ? { kind: 'decided', decision } : told
  }
  const marked = computed((): MarkedMembers => {
    const who = asker()
    const typed = call()
    return who && typed && verdict.value?.kind === 'decided' && !isSeenOnly(verdict.value.decision)
      ? markedMembers(who, typed, verdict.value.decision)
      : new Map<string, string>()
  })
  return { verdict, marked }
}
