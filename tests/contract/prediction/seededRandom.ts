/** Random choices that are the same in every run: a failure can be run again. */
export interface SeededRandom {
  /** From 0, included, to 1, excluded. */
  next(): number
  pick<T>(items: readonly T[]): T
  /** True so often out of 1. */
  chance(probability: number): boolean
  /** One to `most` of the items, each at most once. */
  some<T>(items: readonly T[], most: number): T[]
}

/** Mulberry32, a generator of 32 bits of state. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('There is nothing to choose from.')
    return item
  }
  return {
    next,
    pick,
    chance: (probability) => next() < probability,
    some(items, most) {
      const left = [...items]
      const count = Math.min(1 + Math.floor(next() * most), left.length)
      return Array.from({ length: count }, () => left.splice(Math.floor(next() * left.length), 1)).flat()
    },
  }
}
