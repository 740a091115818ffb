import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Policy, Principal } from '#iam/types.ts'
import type { AccountUser } from '../../../aws/services/iam/readUsers.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { bucketOfArn } from '../../../session/predictions/bucketOfArn.ts'
import { isCertain } from '../../../session/predictions/isCertain.ts'
import type { Question } from '../ask/question.ts'
import { lazyCell, type MatrixCell } from '../matrix/matrixCell.ts'

/**
 * What a user of IAM would be answered who signs with an access key.
 * @param onBucket the policies on the bucket that is asked for; undefined where nobody tells them
 */
export function userCell(
  { arn, policies, permissionsBoundary }: AccountUser,
  question: Question,
  onBucket: readonly Policy[] | undefined,
): MatrixCell {
  const unknown = (why: string) => lazyCell('unknown', () => why)
  if (!policies) return unknown('Not all of the policies can be read.')
  const bucket = bucketOfArn(question.resource)
  if (bucket !== undefined && !onBucket)
    return unknown(`The backend does not tell whether the bucket ${bucket} has a policy of its own.`)
  const principal: Principal = { type: 'User', account: arn.split(':')[4] ?? '', arn }
  const decision = evaluate(
    { principal, ...question, context: principalContext(principal) },
    {
      'identity-based': policies,
      ...(onBucket && onBucket.length > 0 && { 'resource-based': onBucket }),
      ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
    },
  )
  return isCertain(decision)
    ? lazyCell(verdictOfDecision(decision), () => decision)
    : unknown('A statement asks for something that only the request itself will show.')
}
