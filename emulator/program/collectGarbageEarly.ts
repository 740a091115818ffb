import { setFlagsFromString } from 'node:v8'

/** Percent. What lives here fits in 40 MB; V8 alone would let three times as much lie around it under load. */
const mostGarbage = 40

/**
 * For a process that runs all day beside others: collects garbage before the heap is much larger than what lives in it. New objects
 * keep to the few MB that the start has needed, which a processor's cache holds, instead of 32.
 */
export function collectGarbageEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${mostGarbage}`)
  setFlagsFromString('--semi-space-growth-factor=1')
}
