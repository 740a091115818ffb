import { onScopeDispose, shallowRef } from 'vue'
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { NamesChoice } from '../../../outcomes/share/knownNames.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { bundleOf, largestBundle, type SharedCalls } from './bundle.ts'
import { harOf } from './harOf.ts'

export type ShareFormat = 'bundle' | 'har'

export interface SharedFile {
  readonly name: string
  readonly text: string
  /** Of the text as it is saved. */
  readonly bytes: number
  readonly replaced: SharedCalls['replaced']
  readonly calls: number
  readonly decisions: number
}

/** The backend is asked for each decision once; refusals come first. */
const mostDecisions = 1000
const askedAtOnce = 8

/** A file of calls that may be shared, made again whenever it is asked for otherwise. The last one asked for counts. */
export function useSharedCalls(calls: () => readonly CallRecord[]) {
  const { decisions, configuration, recorder } = useAws()
  const file = shallowRef<SharedFile>()
  const problem = shallowRef<string>()
  /** How many decisions are read, and of how many. */
  const reading = shallowRef<readonly [read: number, all: number]>()
  let entries: Promise<readonly DecisionEntry[]> | undefined
  const gone = new AbortController()
  let turn = 0

  async function readEntries(all: readonly CallRecord[]): Promise<readonly DecisionEntry[]> {
    if (configuration.decisionLogUrl === undefined) return []
    const refusedFirst = [...all].sort((a, b) => Number(b.outcome === 'denied') - Number(a.outcome === 'denied'))
    const ids = [...new Set(refusedFirst.flatMap(({ requestId }) => requestId ?? []))].slice(0, mostDecisions)
    const found: DecisionEntry[] = []
    let next = 0
    let read = 0
    async function work(): Promise<void> {
      for (let id = ids[next++]; id !== undefined && !gone.signal.aborted; id = ids[next++]) {
        // A decision that does not come is one that is not told.
        const entry = await decisions.find(id, gone.signal).catch(() => undefined)
        if (entry) found.push(entry)
        reading.value = [++read, ids.length]
      }
    }
    await Promise.all(Array.from({ length: askedAtOnce }, work))
    return found
  }

  async function make(format: ShareFormat, names: NamesChoice): Promise<void> {
    const mine = ++turn
    file.value = undefined
    problem.value = undefined
    const all = calls()
    const known = await (entries ??= readEntries(all))
    const { bundle, replaced } = await bundleOf(
      { calls: all, session: recorder.list(), entries: known, configuration },
      { names, now: new Date().toISOString(), turn: () => new Promise((resolve) => setTimeout(resolve)) },
    )
    if (mine !== turn) return
    const text = JSON.stringify(format === 'har' ? harOf(bundle) : bundle, undefined, 2)
    const bytes = new TextEncoder().encode(text).byteLength
    if (format === 'bundle' && bytes > largestBundle)
      problem.value =
        'These calls come to more than 50 MB, and no console opens so much. Choose fewer with the filters.'
    else
      file.value = {
        name: format === 'har' ? 'rolecall-calls.har' : 'rolecall-bundle.json',
        text,
        bytes,
        replaced,
        calls: bundle.calls.length,
        decisions: format === 'har' ? 0 : bundle.decisions.length,
      }
  }

  onScopeDispose(() => {
    turn++
    gone.abort()
  })
  return { file, problem, reading, make }
}
