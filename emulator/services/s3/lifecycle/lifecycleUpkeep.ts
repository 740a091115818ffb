import type { Upkeep } from '../../upkeep.ts'
import { lineOf } from './done.ts'
import { type LatestRuns, runLifecycle } from './runLifecycle.ts'

/** Runs the rules of lifecycles, and tells of it in one line where they did anything. */
export const lifecycleUpkeep: Upkeep = ({ store, clock, random, log }) => {
  const latest: LatestRuns = new Map()
  return async (isOver) => {
    const line = lineOf(await runLifecycle({ store, random, at: clock(), latest, isOver }))
    if (line !== undefined) log(line)
  }
}
