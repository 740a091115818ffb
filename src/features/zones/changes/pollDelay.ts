const firstDelays = [2, 3, 5, 8, 13]
const LATER = 15
/** After so many seconds nobody waits any more. */
const PATIENCE = 300

/**
 * Seconds to wait before asking for the nth time (from 0) whether a change is INSYNC; undefined when it is time to give
 * up (R53-083).
 */
export function pollDelay(attempt: number): number | undefined {
  const waited =
    firstDelays.slice(0, attempt).reduce((sum, delay) => sum + delay, 0) +
    Math.max(0, attempt - firstDelays.length) * LATER
  return waited >= PATIENCE ? undefined : (firstDelays[attempt] ?? LATER)
}
