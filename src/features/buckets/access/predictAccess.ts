import { listContext } from '#iam/requirements/s3/contexts.ts'
import type { Decision } from '#iam/types.ts'
import { refusalText } from '../../../outcomes/refusalWords.ts'
import { type Asker, predictRequest } from '../../../session/predictions/predictRequest.ts'
import { objectArn } from '../folder/objectNames.ts'

export type Ability = 'list' | 'read' | 'write' | 'delete'

export interface Prediction {
  readonly ability: Ability
  readonly allowed: boolean
  /** The IAM action. */
  readonly action: string
  /** One sentence for people. */
  readonly because: string
  readonly decision: Decision
}

const actions: Readonly<Record<Ability, string>> = {
  list: 's3:ListBucket',
  read: 's3:GetObject',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
}

/** What a role may do in a folder; abilities that cannot be foretold are left out. */
export function predictAccess(asker: Asker, bucket: string, prefix: string): readonly Prediction[] {
  return (['list', 'read', 'write', 'delete'] as const).flatMap((ability) => {
    const prediction = predict(asker, ability, bucket, ability === 'list' ? prefix : `${prefix}*`)
    return prediction ? [prediction] : []
  })
}

/** Those of one row that are not what is usual: marks stand only where a row differs. What is not known differs from nothing. */
export function predictionsThatDiffer(
  ofRow: readonly Prediction[],
  usual: readonly Prediction[],
): readonly Prediction[] {
  return ofRow.filter(({ ability, allowed }) => usual.some((one) => one.ability === ability && one.allowed !== allowed))
}

/**
 * What AWS will answer, worked out from the policies that the backend tells, by AWS's own rules.
 * @param key of one object; for `list`, the prefix
 * @returns undefined where it cannot be known: for buckets and layers of policies that the backend does not tell of, and
 * where a statement asks for something that only the request itself will show
 */
export function predict(asker: Asker, ability: Ability, bucket: string, key: string): Prediction | undefined {
  const { buckets } = asker.policies
  // A bucket that is not told of may have a policy that decides either way.
  const onBucket = Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
  if (!onBucket) return undefined
  const action = actions[ability]
  const resource = objectArn(bucket, ability === 'list' ? '' : key)
  const context = ability === 'list' ? listContext({ Prefix: key, Delimiter: '/' }) : {}
  const decision = predictRequest(asker, { action, resource, context }, onBucket)
  if (!decision) return undefined
  const { verdict } = decision
  const allowed = verdict === 'allowed'
  return {
    ability,
    action,
    allowed,
    because: allowed ? allowance(decision, asker.roleName) : refusalText(decision),
    decision,
  }
}

function allowance({ decidedBy, request: { action } }: Decision, roleName: string): string {
  const statement = decidedBy?.sid ?? decidedBy?.policyName ?? 'A statement'
  const of = decidedBy?.layer === 'resource-based' ? 'the bucket' : roleName
  return `${statement} of ${of} allows ${action} here.`
}
