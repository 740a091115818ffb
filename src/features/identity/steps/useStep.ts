import type { WritableComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { StepId } from './identitySteps.ts'
import { stepIds } from './identitySteps.ts'

/** The selected step, kept in the address (`?step=token`) so that it can be linked to. */
export function useStep(): WritableComputedRef<StepId> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => stepIds.find((id) => id === route.query.step) ?? 'role',
    set: (step) => void router.replace({ query: step === 'role' ? {} : { step } }),
  })
}
