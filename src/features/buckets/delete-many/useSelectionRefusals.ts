import { shallowRef, watch } from 'vue'
import type { ForetoldDecision } from '../../../outcomes/foretoldDecision.ts'
import { refusalText } from '../../../outcomes/refusalWords.ts'
import type { Foretell } from '../../../session/predictions/foretell.ts'
import { usePredictions } from '../access/usePredictions.ts'
import type { ObjectRow } from '../folder/objectRows.ts'

/** What of a selection would not be deleted. */
export interface SelectionRefusals {
  /** Ids of the rows that would be refused; of a folder, where everything in it would be. */
  readonly ids: readonly string[]
  /** Why the first of them would be. */
  readonly decision: ForetoldDecision | undefined
  /** How many different reasons there are. */
  readonly reasons: number
}

const none: SelectionRefusals = { ids: [], decision: undefined, reasons: 0 }
/** Rows that are foretold in one go: a whole selection of thousands would hold up typing. */
const atOnce = 250

/** Foretells which of the selected rows may not be deleted. What was foretold of a row is kept for as long as nothing more is known. */
export function useSelectionRefusals(bucket: () => string, rows: () => readonly ObjectRow[]) {
  const { foretell } = usePredictions()
  const refusals = shallowRef(none)
  let known = new Map<string, ForetoldDecision | undefined>()

  function foretellRow(ask: Foretell, { kind, id, key }: ObjectRow): void {
    if (known.has(id)) return
    const asked = kind === 'folder' ? `${key}*` : key
    const decision = ask({
      service: 's3',
      operation: 'DeleteObject',
      target: `${bucket()}/${asked}`,
      input: { Bucket: bucket(), Key: asked },
    })
    known.set(id, decision && decision.verdict !== 'allowed' ? decision : undefined)
  }

  watch(
    [rows, foretell, bucket] as const,
    async ([selected, ask, name], [, before, nameBefore], onCleanup) => {
      let isOver = false
      onCleanup(() => (isOver = true))
      if (ask !== before || name !== nameBefore) known = new Map()
      for (let from = 0; from < selected.length; from += atOnce) {
        if (from > 0) await new Promise((later) => setTimeout(later))
        if (isOver) return
        for (const row of selected.slice(from, from + atOnce)) foretellRow(ask, row)
      }
      refusals.value = refusalsOf(selected, known)
    },
    { immediate: true },
  )
  return refusals
}

function refusalsOf(
  rows: readonly ObjectRow[],
  known: ReadonlyMap<string, ForetoldDecision | undefined>,
): SelectionRefusals {
  const refused = rows.flatMap(({ id }) => {
    const decision = known.get(id)
    return decision ? [{ id, decision }] : []
  })
  return {
    ids: refused.map(({ id }) => id),
    decision: refused[0]?.decision,
    reasons: new Set(refused.map(({ decision }) => refusalText(decision))).size,
  }
}
