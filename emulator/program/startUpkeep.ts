import { describeProblem } from '../server/describeProblem.ts'
import type { Service } from '../services/service.ts'
import type { UpkeepContext } from '../services/upkeep.ts'
import { everyMinute, type Repeat } from './clockAndRandom.ts'

/**
 * Has services do what they do by themselves, at once and again and again, one after the other. What goes wrong is logged.
 * @param repeat when again. Default: every minute.
 * @returns what ends it, as soon as what is being done lets go.
 */
export function startUpkeep(
  services: readonly Service[],
  context: UpkeepContext,
  repeat: Repeat = everyMinute,
): () => Promise<void> {
  const works = services.flatMap(({ name, upkeep }) => (upkeep ? [{ name, work: upkeep(context) }] : []))
  let isOver = false
  let running: Promise<void> | undefined

  async function doAll(): Promise<void> {
    for (const { name, work } of works) {
      try {
        await work(() => isOver)
      } catch (problem) {
        context.log(`While ${name} did what it does by itself: ${describeProblem(problem)}`)
      }
    }
  }

  /** One that takes long is waited for. */
  const start = () => (running ??= doAll().finally(() => (running = undefined)))
  const stop = repeat(start)
  void start()
  return async () => {
    isOver = true
    stop()
    await running
  }
}
