import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { askerOf } from '../../../session/may-do/askerOf.ts'
import { predictRequest } from '../../../session/predictions/predictRequest.ts'
import type { MatrixCell, MatrixRow } from '../matrix/matrixOf.ts'
import { unknownReason } from '../matrix/unknownReason.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { bucketOfArn } from './bucketOfArn.ts'
import { type Question, questionText } from './question.ts'

/** What every role would be answered to a question, by what is told of its policies. */
export function questionRow(
  configuration: AwsConfig,
  roles: readonly PoolRole[],
  answers: ReadonlyMap<string, ToldPolicies>,
  question: Question,
): MatrixRow {
  const bucket = bucketOfArn(question.resource)
  const about = { service: bucket === undefined ? 'iam' : 's3', input: { Bucket: bucket } } as const
  const cellOf = (role: PoolRole): MatrixCell => {
    const answer = answers.get(role.arn)
    const unknown = { verdict: 'unknown', reason: unknownReason(role, answer, about) } as const
    if (answer?.kind !== 'told') return unknown
    const { buckets } = answer.policies
    // A bucket that is not told of may have a policy that decides either way.
    const onResource = bucket === undefined ? [] : Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
    if (!onResource) return unknown
    const asker = askerOf(configuration, answer.policies, { isGuest: role.isGuest })
    const decision = predictRequest(asker, { ...question, context: {} }, onResource)
    return decision ? { verdict: verdictOfDecision(decision), reason: decision } : unknown
  }
  const text = questionText(question)
  return { id: text, label: text, group: 'asked', asked: question, cells: roles.map(cellOf) }
}
