import { bucketName } from '#access/bucket.ts'
import { accessRoles } from '#access/roles.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { decide } from '#iam/evaluate/decide.ts'
import type { PoliciesInForce, Principal } from '#iam/types.ts'
import { objectArn } from '../folder/objectNames.ts'

/** Who would ask: a role of the identity pool, and the identity whose folder it may use. */
export interface Asker {
  readonly roleName: string
  readonly identityId: string
}

export type Ability = 'list' | 'read' | 'write' | 'delete'

export interface Prediction {
  readonly ability: Ability
  readonly allowed: boolean
  /** The IAM action. */
  readonly action: string
  /** One sentence for people. */
  readonly because: string
  /** Whether a statement denies, which outweighs every allow. */
  readonly explicit: boolean
}

const actions: Readonly<Record<Ability, string>> = {
  list: 's3:ListBucket',
  read: 's3:GetObject',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
}

/**
 * What a role may do in a folder, worked out from the policies that amplify/access deploys. AWS decides by the same
 * rules, but it may know more policies than these files: hence a prediction, and none at all for buckets and roles that
 * the files do not name.
 */
export function predictAccess(asker: Asker, bucket: string, prefix: string): readonly Prediction[] {
  return (['list', 'read', 'write', 'delete'] as const).flatMap((ability) => {
    const prediction = predict(asker, ability, bucket, ability === 'list' ? prefix : `${prefix}*`)
    return prediction ? [prediction] : []
  })
}

/** @param key of one object; for `list`, the prefix. */
export function predict(
  { roleName, identityId }: Asker,
  ability: Ability,
  bucket: string,
  key: string,
): Prediction | undefined {
  const role = accessRoles.find(({ name }) => name === roleName)
  if (!role || bucket !== bucketName) return undefined
  const action = actions[ability]
  const policies: PoliciesInForce = {
    'identity-based': role.policies,
    ...(role.givenTo === 'guests' && { session: guestSessionPolicies }),
  }
  const { verdict, layer, decidedBy } = decide(
    {
      principal: sessionOf(roleName),
      action,
      resource: ability === 'list' ? objectArn(bucket, '') : objectArn(bucket, key),
      context: {
        'cognito-identity.amazonaws.com:sub': identityId,
        ...(ability === 'list' && { 's3:prefix': key, 's3:delimiter': '/' }),
      },
    },
    policies,
  )
  const statement = decidedBy?.sid ?? decidedBy?.policyName ?? 'a statement'
  const because =
    verdict === 'allowed'
      ? `${statement} of ${roleName} allows ${action} here.`
      : verdict === 'explicitly denied'
        ? `${statement} denies ${action} here.`
        : layer === 'session'
          ? `No session policy for guests allows ${action}.`
          : `No statement of ${roleName} allows ${action} here.`
  return { ability, action, because, allowed: verdict === 'allowed', explicit: verdict === 'explicitly denied' }
}

/** Account and session do not matter to identity-based policies. */
function sessionOf(roleName: string): Principal {
  const account = '123456789012'
  return {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${roleName}/CognitoIdentityCredentials`,
    roleArn: `arn:aws:iam::${account}:role/${roleName}`,
  }
}
