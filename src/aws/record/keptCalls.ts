/** What a tab remembers of its calls over a reload: redacted as they are recorded, bounded, in the tab's own storage. */
import type { CallRecord } from './callRecord.ts'
import type { Recorder } from './recorder.ts'

/** Begins so that it is forgotten with all else that is personal. */
const storageKey = 'rolecall.calls'
/** Raised with every change of the record: what another version wrote is not read. */
const version = 1
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
    const kept: unknown = JSON.parse(storage().getItem(storageKey) ?? 'null')
    if (!isKept(kept)) return []
    return kept.calls.map((call) => (call.outcome === 'in flight' ? { ...call, outcome: 'aborted' } : call))
  } catch {
    return []
  }
}

/** Writes down the newest calls after every change, and before the page goes. */
export function keepCalls(
  recorder: Pick<Recorder, 'list' | 'subscribe'>,
  { storage = () => sessionStorage, later = (work) => void setTimeout(work, writingPauseMs) }: KeptCallsOptions = {},
): void {
  let waiting = false
  const write = () => {
    waiting = false
    try {
      const text = textOf(recorder.list())
      if (text === undefined) storage().removeItem(storageKey)
      else storage().setItem(storageKey, text)
    } catch {
      // A storage that is full or closed keeps nothing: the calls are still in memory.
    }
  }
  recorder.subscribe(() => {
    // Nothing of whoever has signed out stays for even a moment.
    if (recorder.list().length === 0) write()
    else if (!waiting) {
      waiting = true
      later(() => waiting && write())
    }
  })
  globalThis.addEventListener('pagehide', () => waiting && write())
}

/** As many of the newest as may be kept; undefined for none. */
function textOf(calls: readonly CallRecord[]): string | undefined {
  const texts: string[] = []
  let characters = 0
  for (const call of calls.slice(0, mostCalls)) {
    const text = JSON.stringify(call)
    characters += text.length
    if (characters > mostCharacters) break
    texts.push(text)
  }
  return texts.length === 0 ? undefined : `{"version":${version},"calls":[${texts.join(',')}]}`
}

function isKept(kept: unknown): kept is { readonly calls: readonly CallRecord[] } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'version' in kept &&
    kept.version === version &&
    'calls' in kept &&
    Array.isArray(kept.calls)
  )
}
