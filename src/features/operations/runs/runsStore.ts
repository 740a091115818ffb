import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { answerSize } from './answerSize.ts'
import { readKeptRuns, writeKeptRuns } from './keptRuns.ts'
import { isInFlight, type OperationRun } from './operationRun.ts'

/** Runs that are remembered; the oldest go first. */
const mostRuns = 100
/** In bytes, of the answers that are held. */
const mostHeld = 20_000_000

/**
 * The runs of this tab, newest first. Answers are held in memory, of the newest ones; what a reload leaves are the
 * redacted inputs and what came of them. Ends with the session, and comes back with the same person.
 */
export const useRunsStore = defineStore('operation-runs', () => {
  const storage = () => sessionStorage
  const runs = shallowRef<readonly OperationRun[]>(readKeptRuns(storage))
  /** Redacted inputs, by the run's id. */
  let kept = new Map(runs.value.map(({ id, input }): [string, InputJson] => [id, input]))
  const underWay = new Map<string, AbortController>()

  const { turns } = useAws().session
  turns.onDropped(() => {
    for (const giveUp of underWay.values()) giveUp.abort()
    underWay.clear()
    runs.value = []
    kept = new Map()
  })
  turns.onNew(() => {
    runs.value = readKeptRuns(storage)
    kept = new Map(runs.value.map(({ id, input }) => [id, input]))
  })

  function write(): void {
    writeKeptRuns(
      storage,
      runs.value.map((run) => ({ ...run, input: kept.get(run.id) ?? {} })),
    )
  }

  const get = (id: string) => runs.value.find((run) => run.id === id)

  return {
    runs,
    get,
    /**
     * Adds a run.
     * @param redacted its input as it may be kept
     * @returns what gives it up
     */
    begin(run: OperationRun, redacted: InputJson): AbortSignal {
      const gone = runs.value.slice(mostRuns - 1).filter((old) => !isInFlight(old))
      runs.value = [run, ...runs.value.filter((old) => !gone.includes(old))]
      for (const { id } of gone) kept.delete(id)
      kept.set(run.id, redacted)
      write()
      return this.signalOf(run.id)
    },
    /** What gives a run up; a new one where none is under way. */
    signalOf(id: string): AbortSignal {
      const known = underWay.get(id) ?? new AbortController()
      underWay.set(id, known)
      return known.signal
    },
    /** Adds what became known. A run that is forgotten by now is ignored. */
    update(id: string, known: Partial<OperationRun>): void {
      const run = get(id)
      if (!run) return
      const next = { ...run, ...known }
      runs.value = runs.value.map((one) => (one === run ? next : one))
      if (known.pages) runs.value = withinBounds(runs.value, id)
      if (isInFlight(next)) return
      underWay.delete(id)
      write()
    },
    /** Gives up what of it is under way. */
    cancel: (id: string) => underWay.get(id)?.abort(),
    /** Forgets all runs that have come to an end. */
    clear(): void {
      runs.value = runs.value.filter(isInFlight)
      kept = new Map([...kept].filter(([id]) => get(id)))
      write()
    },
  }
})

/** Lets go answers until those that are held have room, the oldest first and never the one that has just come. */
function withinBounds(runs: readonly OperationRun[], justCame: string): readonly OperationRun[] {
  let held = runs.find(({ id }) => id === justCame)?.pages?.reduce((sum, page) => sum + answerSize(page), 0) ?? 0
  return runs.map((run) => {
    if (!run.pages || run.id === justCame) return run
    held += answerSize(run.pages)
    if (held <= mostHeld) return run
    return { ...run, pages: undefined, isLetGo: true }
  })
}
