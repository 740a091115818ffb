/** Shapes of notes that the console knows how to show. A note is JSON from outside, so each is checked. */
export interface Fact {
  readonly name: string
  readonly text: string
}

/** An object of texts, numbers and truths, as a list; `undefined` for anything deeper. */
export function factsOf(detail: unknown): readonly Fact[] | undefined {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined
  const entries = Object.entries(detail)
  if (entries.some(([, value]) => typeof value === 'object' && value !== null)) return undefined
  return entries.map(([name, value]: [string, unknown]) => ({
    name: inWords(name),
    text: typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
  }))
}

/** `wasGuest` -> `was guest`. */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}
