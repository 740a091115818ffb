import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface Folding {
  readonly unfolded: ComputedRef<boolean>
  unfold(): Promise<void>
  fold(): void
}

/**
 * Whether the sign-in form is unfolded, on a narrow screen, where it takes the place of the people. It stands in the address: the
 * browser's Back, which is what a thumb reaches for there, folds it again.
 */
export function useFolding(): Folding {
  const route = useRoute()
  const router = useRouter()
  const unfolded = computed(() => route.query.form !== undefined)

  return {
    unfolded,
    async unfold() {
      if (!unfolded.value) await router.push({ query: { ...route.query, form: 'shown' } })
    },
    fold() {
      const { fullPath } = router.resolve({ query: { ...route.query, form: undefined } })
      if (router.options.history.state.back === fullPath) router.back()
      else void router.replace(fullPath)
    },
  }
}
