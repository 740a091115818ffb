/** Who is told of something, in the order in which they asked to be. */
export interface Listeners<Event = void> {
  /** Returns the function that ends the subscription. */
  add(listener: (event: Event) => void): () => void
  tell(event: Event): void
}

export function createListeners<Event = void>(): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(event) {
      // Whoever leaves while others are told does not disturb the round.
      for (const listener of [...listeners]) listener(event)
    },
  }
}
