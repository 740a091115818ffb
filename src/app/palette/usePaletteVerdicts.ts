import { computed, type ComputedRef } from 'vue'
import type { OperationRow } from '../../features/operations/list/operationRow.ts'
import { reachVerdicts } from '../../features/operations/verdict/reachVerdict.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { usePersonStore } from '../../session/personStore.ts'
import { useAsker } from '../../session/predictions/useAsker.ts'
import { foretell, type Foretold } from './foretell.ts'
import type { PaletteRow } from './paletteRow.ts'

export interface PaletteVerdicts {
  /** What would come of choosing a row; undefined where it calls nothing, and until the backend has told its policies, or none. */
  foretold(row: PaletteRow): Foretold | undefined
  /** The role that would sign. */
  readonly roleName: ComputedRef<string | undefined>
}

/** Foretells what rows would do, once for all rows of one page. */
export function usePaletteVerdicts(rows: () => Iterable<PaletteRow>): PaletteVerdicts {
  const { configuration } = useAws()
  const person = usePersonStore()
  const buckets = computed(() => {
    const asked = new Set([...rows()].map(({ calls }) => calls))
    const named = [...asked].flat().flatMap(({ input }) => (typeof input.Bucket === 'string' ? [input.Bucket] : []))
    return [...new Set(named)].sort()
  })
  const { asker, foretell: foretellCall, settled } = useAsker(() => buckets.value)
  /** Forgotten as one with the policies that it was worked out from. */
  const known = computed(() => {
    const tell = foretellCall.value
    const memory = new WeakMap<readonly AskedCall[], Foretold>()
    return (calls: readonly AskedCall[]): Foretold | undefined => {
      const told = memory.get(calls) ?? foretell(calls, tell)
      if (told) memory.set(calls, told)
      return told
    }
  })
  const reach = computed(() => reachVerdicts(asker.value, configuration))
  /** Before its input is known. */
  function reachOf(listed: OperationRow): Foretold {
    const verdict = reach.value(listed)
    return { verdict: verdict === 'open' ? 'allowed' : verdict, calls: [], others: [], decisions: [], reach: verdict }
  }
  return {
    foretold: ({ calls, listed }) => {
      if (!settled.value) return undefined
      return listed ? reachOf(listed) : known.value(calls)
    },
    roleName: computed(() => person.role),
  }
}
