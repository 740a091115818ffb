import { type MaybeRefOrGetter, onBeforeUnmount, onMounted, toValue, watch } from 'vue'

/** Names the tab by what the page shows: "plan.txt · team-photos · Rolecall". Empty parts are left out. */
export function usePageTitle(...parts: readonly MaybeRefOrGetter<string | undefined>[]): void {
  const title = () => [...parts.map((part) => toValue(part)), 'Rolecall'].filter(Boolean).join(' · ')
  let before = ''
  let mine = ''
  onMounted(() => {
    // The router names the tab by the page's kind, once the page is there.
    before = document.title
    watch(title, (now) => void (document.title = mine = now), { immediate: true, flush: 'post' })
  })
  // What was opened in a page is closed, and the page goes on. Another page has named the tab already.
  onBeforeUnmount(() => {
    if (document.title === mine) document.title = before
  })
}
