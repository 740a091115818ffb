import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Policy, Principal } from '#iam/types.ts'
import type { AccountUser } from '../../../aws/services/iam/readUsers.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { bucketOfArn } from '../../../session/predictions/bucketOfArn.ts'
import { isCertain } from '../../../session/predictions/isCertain.ts'
import { layersInForce, ownerOf } from '../../../session/predictions/layersInForce.ts'
import type { Question } from '../ask/question.ts'
import { lazyCell, type MatrixCell } from '../matrix/matrixCell.ts'

/** What decides for a user besides what is theirs. */
export interface AroundUser {
  /** On the bucket that is asked for; undefined where nobody tells them. */
  readonly onBucket: readonly Policy[] | undefined
  /** Of a role of the same account, whose organization limits users alike; undefined where nobody tells them. */
  readonly ofRole: PoliciesOfRole | undefined
}

/** What a user of IAM would be answered who signs with an access key. */
export function userCell(
  { arn, policies, permissionsBoundary }: AccountUser,
  question: Question,
  { onBucket, ofRole }: AroundUser,
): MatrixCell {
  const unknown = (why: string) => lazyCell('unknown', () => why)
  if (!policies) return unknown('Not all of the policies can be read.')
  const bucket = bucketOfArn(question.resource)
  if (bucket !== undefined && !onBucket)
    return unknown(`The backend does not tell whether the bucket ${bucket} has a policy of its own.`)
  const { resource } = question
  const account = arn.split(':')[4] ?? ''
  const principal: Principal = { type: 'User', account, arn }
  const around: Partial<PoliciesOfRole> = ofRole?.account === account ? ofRole : {}
  const { serviceControl, resourceControl, bucketAccounts } = around
  const told: PoliciesOfRole = {
    account,
    roleArn: arn,
    identityBased: policies,
    buckets: {},
    ...(permissionsBoundary && { permissionsBoundary }),
    ...(serviceControl && { serviceControl }),
    ...(resourceControl && { resourceControl }),
    ...(bucketAccounts && { bucketAccounts }),
  }
  const layers = layersInForce(told, { resource, isGuest: false, onResource: onBucket ?? [] })
  if (!layers) return unknown('Not all of the policies that decide are told.')
  const owner = ownerOf(told, resource)
  const decision = evaluate(
    {
      principal,
      ...question,
      ...(owner !== account && { resourceAccount: owner }),
      context: principalContext(principal),
    },
    layers,
  )
  return isCertain(decision)
    ? lazyCell(verdictOfDecision(decision), () => decision)
    : unknown('A statement asks for something that only the request itself will show.')
}
