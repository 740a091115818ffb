/** Keeps the last calls of this tab in memory, newest first, and tells who listens. */
import { createListeners } from '../listeners.ts'
import type { CallRecord } from './callRecord.ts'

type CallStart = Omit<CallRecord, 'id' | 'outcome' | 'page'> & { readonly outcome?: CallRecord['outcome'] }

export interface Recorder {
  /** How many calls are kept; the oldest go first. */
  readonly limit: number
  /** Newest first. The same array until something changes. */
  list(): readonly CallRecord[]
  get(id: string): CallRecord | undefined
  /** Is told after every change. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Adds a call, in flight unless said otherwise, and returns its id. */
  begin(call: CallStart): string
  /** Adds what became known. A call that the limit has pushed out is ignored. */
  update(id: string, known: Partial<Omit<CallRecord, 'id'>>): void
  /** @param until milliseconds since 1970: calls that were made later stay. Left out: none stays. */
  clear(until?: number): void
}

/**
 * @param limit how many calls are kept; the oldest go first.
 * @param before calls of this tab from before its page was loaded again, newest first.
 * @param page when the page was loaded, in milliseconds since 1970.
 */
export function createRecorder(
  limit: number,
  before: readonly CallRecord[] = [],
  page = performance.timeOrigin,
): Recorder {
  let calls: readonly CallRecord[] = before.slice(0, limit)
  const listeners = createListeners()

  function change(next: readonly CallRecord[]) {
    calls = next
    listeners.tell()
  }

  return {
    limit,
    list: () => calls,
    get: (id) => calls.find((call) => call.id === id),
    subscribe: listeners.add,
    begin(call) {
      const id = crypto.randomUUID().slice(0, 8)
      change([{ ...call, page, outcome: call.outcome ?? 'in flight', id }, ...calls].slice(0, limit))
      return id
    },
    update(id, known) {
      if (calls.some((call) => call.id === id))
        change(calls.map((call) => (call.id === id ? { ...call, ...known } : call)))
    },
    clear: (until = Infinity) => change(calls.filter(({ startedAt }) => startedAt > until)),
  }
}
