import type { DecisionEntry } from '#contract/decisionEntry.ts'
import { currentConfiguration } from '../configuration/currentConfiguration.ts'
import { parseDecisionEntry } from './parseDecisionEntry.ts'

/** Decisions do not change; one is kept for as long as the record could show it. */
const known = new Map<string, DecisionEntry>()
const keptEntries = 1000

/**
 * The reasons for one call, from the backend's decision log.
 * @returns undefined where there is no log (AWS) or it keeps no such request any more
 */
export async function fetchDecision(requestId: string, signal?: AbortSignal): Promise<DecisionEntry | undefined> {
  const { decisionLogUrl } = currentConfiguration()
  if (!decisionLogUrl) return undefined
  const kept = known.get(requestId)
  if (kept) return kept
  try {
    const response = await fetch(`${decisionLogUrl}/${encodeURIComponent(requestId)}`, signal && { signal })
    if (!response.ok) return undefined
    const entry = parseDecisionEntry(await response.json())
    if (!entry) return undefined
    if (known.size >= keptEntries) known.clear()
    known.set(requestId, entry)
    return entry
  } catch {
    return undefined
  }
}
