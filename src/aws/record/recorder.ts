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
  /** Oldest first, so that neither a new call nor news of one touches any other, however many are kept. */
  const calls = new Map(
    before
      .slice(0, limit)
      .toReversed()
      .map((call) => [call.id, call]),
  )
  /** Their ids in the same order, from `first` on: a map that has lost its beginning takes long to say what comes first. */
  let order = [...calls.keys()]
  let first = 0
  /** Tells calls of this page from those of the ones before. */
  const own = newPrefix(calls)
  let made = 0
  /** Made when somebody asks: several changes in a row are looked at once. */
  let newestFirst: readonly CallRecord[] | undefined
  const listeners = createListeners()

  function changed() {
    newestFirst = undefined
    listeners.tell()
  }

  function newId(): string {
    return own + (made++).toString(36).padStart(4, '0')
  }

  function keepToLimit(): void {
    // Some were cleared before their turn came.
    while (calls.size > limit) calls.delete(order[first++] as string)
    if (first <= limit) return
    order = order.slice(first)
    first = 0
  }

  return {
    limit,
    list: () => (newestFirst ??= [...calls.values()].reverse()),
    get: (id) => calls.get(id),
    subscribe: listeners.add,
    begin(call) {
      const id = newId()
      calls.set(id, { ...call, page, outcome: call.outcome ?? 'in flight', id })
      order.push(id)
      keepToLimit()
      changed()
      return id
    },
    update(id, known) {
      const call = calls.get(id)
      if (!call) return
      calls.set(id, { ...call, ...known })
      changed()
    },
    clear(until = Infinity) {
      for (const { id, startedAt } of calls.values()) if (startedAt <= until) calls.delete(id)
      changed()
    },
  }
}

function newPrefix(calls: ReadonlyMap<string, unknown>): string {
  const prefix = crypto.randomUUID().slice(0, 4)
  const isTaken = [...calls.keys()].some((id) => id.startsWith(prefix))
  return isTaken ? newPrefix(calls) : prefix
}
