/** The page of a backend where failures on request are told, set and removed. AWS has none. */
import * as v from 'valibot'
import type { FaultKind, FaultRule, Faults, FaultWish, FaultyService } from '#contract/faults.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const kind = v.object({
  failure: v.string(),
  words: v.string(),
  takesMilliseconds: v.optional(v.literal(true)),
} satisfies SchemaEntries<FaultKind>)

const rule = v.object({
  id: v.string(),
  service: v.string(),
  operation: v.string(),
  failure: v.string(),
  probability: v.number(),
  count: v.optional(v.number()),
  milliseconds: v.optional(v.number()),
  hits: v.number(),
} satisfies SchemaEntries<FaultRule>)

const faults = v.object({
  services: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      operations: v.array(v.string()),
      failures: v.array(kind),
    } satisfies SchemaEntries<FaultyService>),
  ),
  rules: v.array(rule),
} satisfies SchemaEntries<Faults>)

const problem = v.object({ message: v.string() })

/** @throws when the backend cannot be reached, or answers something else */
export async function readFaults(url: string, signal?: AbortSignal): Promise<Faults> {
  const response = await fetch(url, { cache: 'no-store', ...(signal && { signal }) })
  return v.parse(faults, await response.json())
}

/**
 * Sets a rule.
 * @returns what the backend has against it, in a sentence; undefined where it took it
 * @throws when the backend cannot be reached, or answers something else
 */
export async function setFault(url: string, wish: FaultWish): Promise<string | undefined> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(wish) })
  return response.ok ? undefined : v.parse(problem, await response.json()).message
}

/**
 * Removes a rule, or all of them; one that is gone already is removed.
 * @throws when the backend cannot be reached
 */
export async function removeFault(url: string, id?: string): Promise<void> {
  await fetch(id === undefined ? url : `${url}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}
