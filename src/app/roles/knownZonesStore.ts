import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useSeenStore } from '../../outcomes/seenStore.ts'
import { useAws } from '../../outcomes/useAws.ts'

/**
 * The zones that this person's pages have listed, as whatever role: there to compare roles by, also where the one in use lists none.
 */
export const useKnownZones = defineStore('known-zones', () => {
  const seen = useSeenStore()
  const zones = shallowRef<readonly { readonly id: string; readonly name: string }[]>([])
  const listed = computed(() => seen.things.filter(({ kind }) => kind === 'zone'))
  watch(
    listed,
    (now) => {
      if (now.length > 0) zones.value = now.map(({ id, name }) => ({ id, name }))
    },
    { immediate: true },
  )
  useAws().session.turns.onDropped((change) => {
    if (change !== 'changed-role') zones.value = []
  })
  return { zones }
})
