import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import type { AskedCall } from './askedCall.ts'
import { useAws } from './useAws.ts'

/** Something with a name that a page has loaded, and where it is shown. */
export interface SeenThing {
  readonly kind: 'object' | 'zone' | 'record'
  /** Tells it from all others of its kind. */
  readonly id: string
  readonly name: string
  /** What tells it from others of its name: a folder, a record's value. */
  readonly detail: string
  /** A record's type. */
  readonly tag?: string
  /** An object's size. */
  readonly figure?: string
  /** The page that shows it. */
  readonly to: RouteLocationRaw
  /** What that page asks when it is opened: one list for all things of a page. */
  readonly calls: readonly AskedCall[]
}

/** Lists that are kept, the one looked at last first. */
const mostLists = 20
const mostThings = 2_000

/**
 * What this session's pages have loaded, so that one can go to it from anywhere. Asks nothing by itself, and describes things
 * only when somebody looks: lists of thousands come page after page.
 */
export const useSeenStore = defineStore('seen', () => {
  const lists = shallowRef<ReadonlyMap<string, () => readonly SeenThing[]>>(new Map())
  useAws().session.turns.onDropped(() => (lists.value = new Map()))

  return {
    things: computed(() => [...lists.value.values()].flatMap((describe) => describe())),
    /** What was seen in one list, by the name that it was given. */
    inList: (list: string): readonly SeenThing[] => lists.value.get(list)?.() ?? [],
    /** @param list names what was listed; the same list again takes the place of the one before. */
    see<T>(list: string, seen: readonly T[], describe: (one: T) => SeenThing): void {
      const others = [...lists.value].filter(([name]) => name !== list)
      const described = () => seen.slice(0, mostThings).map(describe)
      lists.value = new Map([[list, described] as const, ...others].slice(0, mostLists))
    },
  }
})
