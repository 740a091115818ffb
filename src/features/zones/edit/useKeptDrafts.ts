import { type MaybeRefOrGetter, type ShallowRef, shallowRef, toValue, watch } from 'vue'
import { type KeptDraft, readKeptDrafts, writeKeptDrafts } from './keptDraft.ts'

export interface KeptDrafts {
  /** The one typed into last comes last. */
  readonly all: Readonly<ShallowRef<readonly KeptDraft[]>>
  /** @param id a `recordId`; empty for a new record. */
  of(id: string): KeptDraft | undefined
  keep(draft: KeptDraft): void
  forget(id: string): void
}

/** What this person typed about the records of one zone and has not sent. */
export function useKeptDrafts(zoneId: string, person: MaybeRefOrGetter<string>): KeptDrafts {
  const all = shallowRef<readonly KeptDraft[]>([])

  function set(next: readonly KeptDraft[]): void {
    all.value = next
    writeKeptDrafts(toValue(person), zoneId, next)
  }
  const others = (id: string) => all.value.filter((draft) => draft.id !== id)

  watch(
    () => toValue(person),
    (who) => {
      all.value = readKeptDrafts(who, zoneId)
    },
    { immediate: true },
  )
  return {
    all,
    of: (id) => all.value.find((draft) => draft.id === id),
    keep: (draft) => set([...others(draft.id), draft]),
    forget: (id) => {
      if (all.value.some((draft) => draft.id === id)) set(others(id))
    },
  }
}
