import * as v from 'valibot'
import { type DecidedQuestion, type DecidedRequest, mostDecidedRequests } from '#contract/decidedRequest.ts'
import type { SchemaEntries } from '../schemaEntries.ts'
import { requestSchema, verdictSchema } from './parseDecisionEntry.ts'

const requests = v.array(
  v.object({
    requestId: v.string(),
    at: v.string(),
    service: v.string(),
    operation: v.string(),
    questions: v.array(
      v.object({ request: requestSchema, verdict: verdictSchema } satisfies SchemaEntries<DecidedQuestion>),
    ),
  } satisfies SchemaEntries<DecidedRequest>),
)

/**
 * What the latest requests of a role asked of the policies, whoever made them, the latest first: at most 1,000.
 * @param decisionLogUrl where the backend tells its reasons
 * @throws when the backend cannot be reached, or answers something else
 */
export async function readDecidedRequests(
  decisionLogUrl: string,
  roleArn: string,
  signal?: AbortSignal,
): Promise<readonly DecidedRequest[]> {
  const query = new URLSearchParams({ role: roleArn, limit: String(mostDecidedRequests) })
  const response = await fetch(`${decisionLogUrl}?${query}`, { cache: 'no-store', ...(signal && { signal }) })
  if (!response.ok) throw new Error(`The decision log answered ${response.status}.`)
  return v.parse(requests, await response.json())
}
