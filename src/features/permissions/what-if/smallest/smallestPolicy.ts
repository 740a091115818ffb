import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { suggestPolicy } from '#iam/suggest/suggestPolicy.ts'
import type { RecordedCall } from '#iam/suggest/types.ts'
import { actionsMatching } from '#iam/tables/actions.ts'
import type { OneOrMany, PolicyDocument, Statement } from '#iam/types.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { callFlips } from '../flips/callFlips.ts'
import { decidingPolicy } from '../flips/decidingPolicy.ts'
import { withDraft } from '../flips/withDraft.ts'

/** The smallest document that still does what a policy did for the recorded calls. */
export interface SmallestPolicy {
  readonly document: PolicyDocument
  /** What was used, the most used first. */
  readonly used: readonly { readonly action: string; readonly count: number }[]
  /** What is written as allowed and was not used. */
  readonly wouldGo: readonly string[]
  /** What is allowed on more than was used. */
  readonly wouldNarrow: readonly { readonly from: string; readonly to: readonly string[] }[]
  /** Recorded calls that would be decided otherwise; none, save where several policies allow in common. */
  readonly flips: number
  readonly told: number
  readonly refused: number
}

/**
 * What of a policy the recorded calls needed. Its denials stay: nobody can see from calls what they were written against.
 * @param policies in force for the role
 * @param document one of its identity-based policies, as it is in force
 * @returns undefined where no recorded call needed it
 */
export function smallestPolicy(
  requests: readonly DecidedRequest[],
  policies: PoliciesOfRole,
  document: EditedDocument,
  inForce: PolicyDocument,
): SmallestPolicy | undefined {
  const needed = requests.flatMap(({ questions }) =>
    questions.flatMap(({ request }): readonly RecordedCall[] =>
      decidingPolicy(policies, request) === document.title ? [request] : [],
    ),
  )
  if (needed.length === 0) return undefined
  const statements = listOf(inForce.Statement)
  const allows = statements.filter(({ Effect }) => Effect === 'Allow')
  const suggested = suggestPolicy(needed, { folders: true })
  const smallest: PolicyDocument = {
    ...suggested,
    Statement: [...listOf(suggested.Statement), ...statements.filter(({ Effect }) => Effect === 'Deny')],
  }
  const { flips, told } = callFlips(
    requests,
    policies,
    withDraft(policies, document, { kind: 'policy', document: smallest }),
  )
  const used = countsOf(needed.map(({ action }) => action))
  return {
    document: smallest,
    used,
    wouldGo: unusedPatterns(
      allows,
      used.map(({ action }) => action),
    ),
    wouldNarrow: narrowed(allows, listOf(suggested.Statement)),
    flips: flips.length,
    told,
    refused: requests.filter(({ questions }) => questions.some(({ verdict }) => verdict !== 'allowed')).length,
  }
}

const listOf = <T>(one: OneOrMany<T> | undefined): readonly T[] => (one === undefined ? [] : ([one].flat() as T[]))

function countsOf(actions: readonly string[]): SmallestPolicy['used'] {
  const counts = new Map<string, number>()
  for (const action of actions) counts.set(action, (counts.get(action) ?? 0) + 1)
  return [...counts].map(([action, count]) => ({ action, count })).sort((one, other) => other.count - one.count)
}

/** As they are written: `s3:Get*` goes when nothing that it covers was used. */
function unusedPatterns(allows: readonly Statement[], used: readonly string[]): readonly string[] {
  const known = new Set(used.map((action) => action.toLowerCase()))
  const written = [...new Set(allows.flatMap(({ Action }) => listOf(Action)))]
  return written.filter((pattern) => {
    const covered = actionsMatching(pattern)
    return covered.length === 0
      ? !known.has(pattern.toLowerCase())
      : !covered.some((action) => known.has(action.toLowerCase()))
  })
}

/** Patterns of resources that go, with what takes their place. */
function narrowed(before: readonly Statement[], after: readonly Statement[]): SmallestPolicy['wouldNarrow'] {
  const named = [...new Set(after.flatMap(({ Resource }) => listOf(Resource)))]
  const written = [...new Set(before.flatMap(({ Resource }) => listOf(Resource)))]
  return written
    .filter((pattern) => pattern.includes('*') && !named.includes(pattern))
    .map((from) => ({ from, to: named.filter((resource) => isWithin(resource, from) && !written.includes(resource)) }))
    .filter(({ to }) => to.length > 0)
}

/** Whether a resource begins as a pattern does up to its first wildcard. */
const isWithin = (resource: string, pattern: string) => resource.startsWith(pattern.slice(0, pattern.indexOf('*')))
