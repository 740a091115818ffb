import * as v from 'valibot'
import type { LinkedIdentity } from '#contract/linkedIdentity.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const identities = v.array(
  v.object({ sub: v.string(), identityId: v.string(), linkedAt: v.string() } satisfies SchemaEntries<LinkedIdentity>),
)

/**
 * Which identity belongs to whom, where a backend tells it.
 * @throws when the backend cannot be reached, or answers something else
 */
export async function readIdentities(url: string, signal?: AbortSignal): Promise<readonly LinkedIdentity[]> {
  const response = await fetch(url, { cache: 'no-store', ...(signal && { signal }) })
  return v.parse(identities, await response.json())
}
