import type { DecisionEntry } from '#contract/decisionEntry.ts'

export interface Decisions {
  /**
   * The reasons for one call, from the backend's decision log.
   * @returns undefined where there is no log (AWS) or it keeps no such request any more
   * @throws where the log does not answer: then nothing is known of it
   */
  find(requestId: string, signal?: AbortSignal): Promise<DecisionEntry | undefined>
}

const keptEntries = 1000

/** @param decisionLogUrl where the backend tells its reasons; undefined where it does not */
export function createDecisions(decisionLogUrl: string | undefined): Decisions {
  /** Decisions do not change; one is kept for as long as the record could show it. */
  const known = new Map<string, DecisionEntry>()

  return {
    async find(requestId, signal) {
      if (!decisionLogUrl) return undefined
      const kept = known.get(requestId)
      if (kept) return kept
      const response = await fetch(`${decisionLogUrl}/${encodeURIComponent(requestId)}`, signal && { signal })
      if (!response.ok) return undefined
      // Loaded with the first reasons: nobody reads any before the sign-in form.
      const { parseDecisionEntry } = await import('./parseDecisionEntry.ts')
      const entry = parseDecisionEntry(await response.json().catch(() => undefined))
      if (!entry) return undefined
      if (known.size >= keptEntries) known.clear()
      known.set(requestId, entry)
      return entry
    },
  }
}
