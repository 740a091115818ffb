import { type ShallowRef, shallowRef, watch } from 'vue'

/** The last value that was there: what closes stays what it was while it fades. */
export function useLast<T>(value: () => T | undefined): Readonly<ShallowRef<T | undefined>> {
  const last = shallowRef<T | undefined>(value())
  watch(
    value,
    (now) => {
      if (now !== undefined) last.value = now
    },
    { flush: 'sync' },
  )
  return last
}
