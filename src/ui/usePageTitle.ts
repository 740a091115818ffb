import { type MaybeRefOrGetter, onMounted, toValue, watch } from 'vue'

/** Names the tab by what the page shows: "plan.txt · team-photos · Rolecall". Empty parts are left out. */
export function usePageTitle(...parts: readonly MaybeRefOrGetter<string | undefined>[]): void {
  const title = () => [...parts.map((part) => toValue(part)), 'Rolecall'].filter(Boolean).join(' · ')
  // The router names the tab by the page's kind, once the page is there.
  onMounted(() => watch(title, (now) => void (document.title = now), { immediate: true, flush: 'post' }))
}
