/** What a tab remembers of its calls over a reload: redacted as they are recorded, bounded, in the tab's own storage. */
import type { CallRecord } from './callRecord.ts'
import type { Recorder } from './recorder.ts'

/** Lists the calls that are kept, newest first. Begins so that it is forgotten with all else that is personal. */
const listKey = 'rolecall.calls'
/** Each call has an entry of its own: a page of records is tens of thousands of characters, and all of them a million. */
const keyOf = (id: string) => `rolecall.call.${id}`
/** Raised with every change of the record: what another version wrote is not read. */
const version = 2
const mostCalls = 300
/** A browser gives a page about five million; others want some of it. */
const mostCharacters = 1_000_000
const writingPauseMs = 500

export interface KeptCallsOptions {
  readonly storage?: () => Storage
  /** Runs the work after a moment; several writes become one. */
  readonly later?: (work: () => void) => void
}

/** @returns the calls of before the reload, newest first. What was in flight then never got its answer. */
export function readKeptCalls({ storage = () => sessionStorage }: KeptCallsOptions = {}): readonly CallRecord[] {
  try {
    return listedIds(storage()).flatMap((id) => {
      const call = parsed(storage().getItem(keyOf(id)))
      if (!isCall(call, id)) return []
      return [call.outcome === 'in flight' ? { ...call, outcome: 'aborted' } : call]
    })
  } catch {
    return []
  }
}

/** Writes down the newest calls after every change, and before the page goes. */
export function keepCalls(
  recorder: Pick<Recorder, 'list' | 'subscribe'>,
  { storage = () => sessionStorage, later = (work) => void setTimeout(work, writingPauseMs) }: KeptCallsOptions = {},
): void {
  const write = writerTo(storage)
  let waiting = false
  const writeNow = () => {
    waiting = false
    try {
      write(recorder.list())
    } catch {
      // A storage that is full or closed keeps nothing: the calls are still in memory.
    }
  }
  recorder.subscribe(() => {
    // Nothing of whoever has signed out stays for even a moment.
    if (recorder.list().length === 0) writeNow()
    else if (!waiting) {
      waiting = true
      later(() => waiting && writeNow())
    }
  })
  globalThis.addEventListener('pagehide', () => waiting && writeNow())
}

interface Written {
  readonly call?: CallRecord
  /** In characters. */
  readonly length: number
}

/** Writes as many of the newest calls as may be kept, and of those only what has changed since. */
function writerTo(storage: () => Storage): (calls: readonly CallRecord[]) => void {
  /** What stands in the storage: of calls from before a reload only that they do. */
  let written: ReadonlyMap<string, Written> | undefined
  return (calls) => {
    // All that is personal is forgotten elsewhere, also what was written here.
    if (storage().getItem(listKey) === null) written = undefined
    const before = written ?? new Map(listedIds(storage()).map((id): [string, Written] => [id, { length: 0 }]))
    const now = new Map<string, Written>()
    let characters = 0
    for (const call of calls.slice(0, mostCalls)) {
      const there = before.get(call.id)
      const text = there?.call === call ? undefined : JSON.stringify(call)
      const length = text?.length ?? there?.length ?? 0
      characters += length
      if (characters > mostCharacters || (text !== undefined && !isWritten(storage(), keyOf(call.id), text))) break
      now.set(call.id, { call, length })
    }
    written = now
    for (const id of before.keys()) if (!now.has(id)) storage().removeItem(keyOf(id))
    if (now.size === 0) storage().removeItem(listKey)
    else storage().setItem(listKey, JSON.stringify({ version, ids: [...now.keys()] }))
  }
}

/** False where the storage is full: then older calls are removed below, and there is room for the next one. */
function isWritten(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function listedIds(storage: Storage): readonly string[] {
  const list = parsed(storage.getItem(listKey))
  const isList = typeof list === 'object' && list !== null && 'version' in list && list.version === version
  if (!isList || !('ids' in list) || !Array.isArray(list.ids)) return []
  return list.ids.filter((id: unknown) => typeof id === 'string')
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}

function isCall(call: unknown, id: string): call is CallRecord {
  return typeof call === 'object' && call !== null && 'id' in call && call.id === id
}
