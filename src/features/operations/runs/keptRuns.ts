import type { OperationRun } from './operationRun.ts'

/** Begins so that it is forgotten with all else that is personal. */
const key = 'rolecall.operation-runs'
/** Raised with every change of a run: what another version wrote is not read. */
const version = 1
const mostCharacters = 400_000

/** @returns the runs of before the reload, newest first. What was in flight then never got its answer. */
export function readKeptRuns(storage: () => Storage): readonly OperationRun[] {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? 'null')
    const isKept = typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === version
    if (!isKept || !('runs' in kept) || !Array.isArray(kept.runs)) return []
    return kept.runs.filter(isRun).map(settled)
  } catch {
    return []
  }
}

/**
 * Writes down as many of the newest as there is room for, never an answer. A storage that is full or closed keeps nothing.
 * @param runs with what redactInput left of their inputs
 */
export function writeKeptRuns(storage: () => Storage, runs: readonly OperationRun[]): void {
  try {
    if (runs.length === 0) return storage().removeItem(key)
    let characters = 0
    const texts: string[] = []
    for (const run of runs) {
      const text = JSON.stringify({ ...run, pages: undefined, reading: undefined, stopped: undefined })
      characters += text.length
      if (characters > mostCharacters) break
      texts.push(text)
    }
    storage().setItem(key, `{"version":${version},"runs":[${texts.join(',')}]}`)
  } catch {
    // The runs are still in memory.
  }
}

function settled({ waiting, ...run }: OperationRun): OperationRun {
  return {
    ...run,
    kind: run.kind ?? 'aborted',
    ...(waiting && { waiting: { waiter: waiting.waiter, tries: waiting.tries, end: waiting.end ?? 'aborted' } }),
    ...(run.kind === 'done' && { isLetGo: true }),
  }
}

function isRun(run: unknown): run is OperationRun {
  return (
    typeof run === 'object' &&
    run !== null &&
    ['id', 'service', 'operation'].every((name) => typeof Reflect.get(run, name) === 'string') &&
    typeof Reflect.get(run, 'at') === 'number' &&
    typeof Reflect.get(run, 'input') === 'object' &&
    Reflect.get(run, 'input') !== null
  )
}
