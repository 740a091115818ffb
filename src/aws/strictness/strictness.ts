/** The page of a backend where it is told and set what of it is as strict as AWS. AWS has none. */
import * as v from 'valibot'
import type { Strictness } from '#contract/strictness.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const strictness = v.object({
  throttling: v.boolean(),
  propagation: v.boolean(),
  cors: v.boolean(),
} satisfies SchemaEntries<Strictness>)

/** @throws when the backend cannot be reached, or answers something else */
export async function readStrictness(url: string, signal?: AbortSignal): Promise<Strictness> {
  const response = await fetch(url, { cache: 'no-store', ...(signal && { signal }) })
  return v.parse(strictness, await response.json())
}

/**
 * @param change the parts that change
 * @returns what holds now
 * @throws when the backend cannot be reached, or answers something else
 */
export async function changeStrictness(url: string, change: Partial<Strictness>): Promise<Strictness> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(change) })
  return v.parse(strictness, await response.json())
}
