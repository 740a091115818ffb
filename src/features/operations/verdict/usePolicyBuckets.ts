import { refDebounced } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { useAws } from '../../../outcomes/useAws.ts'

/** In ms: a name that is being typed is no bucket's yet. */
const pause = 300

export interface PolicyBuckets {
  /** Whose policies are to be known: those of the backend's places, and the one that is typed once its typing pauses. */
  readonly buckets: ComputedRef<readonly string[]>
  /** The one that is typed is not asked for yet. */
  readonly isPending: ComputedRef<boolean>
}

/** @param bucket what is typed for a bucket, of any kind */
export function usePolicyBuckets(bucket: () => unknown): PolicyBuckets {
  const ofPlaces = bucketsOfPlaces(useAws().configuration)
  const typed = computed(() => {
    const name = bucket()
    return typeof name === 'string' && name !== '' && !ofPlaces.includes(name) ? name : undefined
  })
  const paused = refDebounced(typed, pause)
  return {
    buckets: computed(() => (paused.value === undefined ? ofPlaces : [...ofPlaces, paused.value])),
    isPending: computed(() => typed.value !== undefined && typed.value !== paused.value),
  }
}
