import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { type PoolIdentity, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import { listContext } from '#iam/requirements/s3/contexts.ts'
import type { AuthorizationRequest, Decision, PoliciesInForce, Principal } from '#iam/types.ts'
import { objectArn } from '../folder/objectNames.ts'
import { isCertain } from './isCertain.ts'

/** Who would ask, and by which policies AWS would decide. */
export interface Asker {
  /** The role's name, for people: `readers`. */
  readonly roleName: string
  /** What the backend tells of the role. */
  readonly policies: PoliciesOfRole
  /** Whose folder it may use, and how they signed in. */
  readonly identity: PoolIdentity
  readonly isGuest: boolean
  /** Whether requests are known to go by HTTPS. */
  readonly isSecure: boolean
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

/** What a role may do in a folder; abilities that cannot be foretold are left out. */
export function predictAccess(asker: Asker, bucket: string, prefix: string): readonly Prediction[] {
  return (['list', 'read', 'write', 'delete'] as const).flatMap((ability) => {
    const prediction = predict(asker, ability, bucket, ability === 'list' ? prefix : `${prefix}*`)
    return prediction ? [prediction] : []
  })
}

/**
 * What AWS will answer, worked out from the policies that the backend tells, by AWS's own rules.
 * @param key of one object; for `list`, the prefix
 * @returns undefined where it cannot be known: for buckets and layers of policies that the backend does not tell of, and
 * where a statement asks for something that only the request itself will show
 */
export function predict(asker: Asker, ability: Ability, bucket: string, key: string): Prediction | undefined {
  const inForce = policiesFor(asker, bucket)
  if (!inForce) return undefined
  const action = actions[ability]
  const request = requestOf(asker, ability, bucket, key)
  const decision = evaluate(request, inForce)
  if (!isCertain(decision)) return undefined
  const { verdict } = decision
  return {
    ability,
    action,
    because: reasonOf(decision, asker.roleName),
    allowed: verdict === 'allowed',
    explicit: verdict === 'explicitly denied',
  }
}

/** A bucket or a session policy that is not told of may decide either way. */
function policiesFor({ policies, isGuest }: Asker, bucket: string): PoliciesInForce | undefined {
  const { identityBased, permissionsBoundary, guestSession, buckets } = policies
  const onBucket = Object.hasOwn(buckets, bucket) ? buckets[bucket] : undefined
  if (!onBucket || (isGuest && !guestSession)) return undefined
  return {
    ...(onBucket.length > 0 && { 'resource-based': onBucket }),
    'identity-based': identityBased,
    ...(permissionsBoundary && { 'permissions boundary': permissionsBoundary }),
    ...(isGuest && { session: guestSession }),
  }
}

/** With the condition keys that are known before a request is made. */
function requestOf(asker: Asker, ability: Ability, bucket: string, key: string): AuthorizationRequest {
  const { account, roleArn } = asker.policies
  const partition = roleArn.split(':')[1]
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    // Sessions of identity pools all have this name.
    arn: `arn:${partition}:sts::${account}:assumed-role/${asker.roleName}/CognitoIdentityCredentials`,
    roleArn,
  }
  return {
    principal,
    action: actions[ability],
    resource: objectArn(bucket, ability === 'list' ? '' : key),
    context: {
      ...principalContext(principal),
      ...webIdentityContext(asker.identity),
      ...(asker.isSecure && { 'aws:SecureTransport': 'true' }),
      ...(ability === 'list' && listContext({ Prefix: key, Delimiter: '/' })),
    },
  }
}

function reasonOf({ verdict, layer, decidedBy, request: { action } }: Decision, roleName: string): string {
  const statement = decidedBy?.sid ?? decidedBy?.policyName ?? 'a statement'
  if (verdict === 'explicitly denied') return `${statement} denies ${action} here.`
  if (verdict === 'allowed') {
    const of = decidedBy?.layer === 'resource-based' ? 'the bucket' : roleName
    return `${statement} of ${of} allows ${action} here.`
  }
  if (layer === 'session') return `No session policy for guests allows ${action}.`
  if (layer === 'permissions boundary') return `The permissions boundary of ${roleName} leaves ${action} out.`
  return `No statement of ${roleName} allows ${action} here.`
}
