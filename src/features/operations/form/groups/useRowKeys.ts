import { type Ref, ref, watch } from 'vue'

export interface UseRowKeys {
  /** One a row, each its own for as long as the row is there. */
  readonly keys: Readonly<Ref<readonly number[]>>
  /** Says what the next change of the rows is: at the place of each, where it stood before; undefined where it is new. */
  rearrange(from: readonly (number | undefined)[]): void
}

/** Keeps rows the same while their elements move: what is open in them, and where the focus is. */
export function useRowKeys(count: () => number): UseRowKeys {
  let next = 0
  const keys = ref<readonly number[]>(Array.from({ length: count() }, () => next++))
  watch(
    count,
    (now) => {
      if (now === keys.value.length) return
      keys.value = Array.from({ length: now }, (_, index) => keys.value[index] ?? next++)
    },
    { flush: 'sync' },
  )
  return {
    keys,
    rearrange(from) {
      keys.value = from.map((index) => (index === undefined ? next++ : (keys.value[index] ?? next++)))
    },
  }
}
