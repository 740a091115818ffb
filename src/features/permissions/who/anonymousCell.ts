import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Policy } from '#iam/types.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { bucketOfArn } from '../../../session/predictions/bucketOfArn.ts'
import { isCertain } from '../../../session/predictions/isCertain.ts'
import { policiesOnBucket } from '../../../session/predictions/layersInForce.ts'
import type { Question } from '../ask/question.ts'
import type { MatrixCell } from '../matrix/matrixCell.ts'

const nobody = { type: 'Anonymous' } as const

/** What a request without a signature would be answered: only S3 reads such requests, and only a bucket's own policy can let them in. */
export function anonymousCell(question: Question, answers: ReadonlyMap<string, ToldPolicies>): MatrixCell {
  if (!question.action.toLowerCase().startsWith('s3:'))
    return { verdict: 'none', reason: 'The service answers signed requests only.' }
  const bucket = bucketOfArn(question.resource)
  const policies = bucket === undefined ? undefined : policiesOn(bucket, answers)
  if (!policies)
    return { verdict: 'unknown', reason: 'The backend does not tell whether the bucket has a policy of its own.' }
  const decision = evaluate(
    { principal: nobody, ...question, context: principalContext(nobody) },
    policies.length > 0 ? { 'resource-based': policies } : {},
  )
  if (!isCertain(decision))
    return { verdict: 'unknown', reason: 'A statement asks for something that only the request itself will show.' }
  // What blocks public access stands beside the policy, and nobody tells it here.
  if (decision.verdict === 'allowed')
    return {
      verdict: 'unknown',
      reason: 'The policy of the bucket lets everybody in; whether its public access block does is not told.',
    }
  return { verdict: verdictOfDecision(decision), reason: decision }
}

/** The policies on a bucket, where one of the answers tells them. */
export function policiesOn(bucket: string, answers: ReadonlyMap<string, ToldPolicies>): readonly Policy[] | undefined {
  for (const answer of answers.values()) {
    const told = answer.kind === 'told' ? policiesOnBucket(answer.policies, bucket) : undefined
    if (told) return told
  }
  return undefined
}
