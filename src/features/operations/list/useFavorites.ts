import { useStorage } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'

const mostFavorites = 30

export interface Favorites {
  /** Ids of operations, in the order in which they were marked. */
  readonly ids: ComputedRef<readonly string[]>
  toggle(id: string): void
}

/** Operations that somebody marked in this browser, until they sign out. */
export function useFavorites(): Favorites {
  const kept = useStorage<readonly string[]>('rolecall.favorite-operations', [])
  const ids = computed(() =>
    Array.isArray(kept.value) ? kept.value.filter((id): id is string => typeof id === 'string') : [],
  )
  return {
    ids,
    toggle(id) {
      const others = ids.value.filter((one) => one !== id)
      kept.value = others.length < ids.value.length ? others : [...ids.value, id].slice(-mostFavorites)
    },
  }
}
