/** ARNs of identity pools: identities have none, so conditions name the pool that they are in. */
import { arnSegments } from '#iam/document/language/arn.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { RequestContext } from '#iam/types.ts'
import type { Store } from '../../state/store.ts'
import type { OperationContext } from '../operation.ts'
import { invalidParameter, notFound } from './errors.ts'
import { identities, type IdentityPool, identityPools, requirePool } from './identityPools.ts'

/** The ARN of the pool that an identity is in; undefined where there is no such identity. */
export function identityPoolArn(store: Store, account: string, identityId: string): string | undefined {
  const identity = identities(store).get(identityId)
  if (!identity) return undefined
  const region = identity.poolId.slice(0, identity.poolId.indexOf(':'))
  return `arn:aws:cognito-identity:${region}:${account}:identitypool/${identity.poolId}`
}

/**
 * The pool of an ARN, for the operations on tags.
 * @throws AwsError InvalidParameterException for another ARN, whose sentence AWS does not document, or
 *   ResourceNotFoundException.
 */
export function poolOfArn(arn: string | undefined, context: OperationContext): IdentityPool {
  const [, , service, region, account, resource = ''] = arnSegments(arn ?? '') ?? []
  const id = /^identitypool\/(.+)$/.exec(resource)?.[1]
  if (service !== 'cognito-identity' || id === undefined) {
    throw invalidParameter(`${arn} is no ARN of an identity pool.`)
  }
  if (account !== context.account || region !== context.region) throw notFound(`IdentityPool '${id}' not found.`)
  return requirePool(id, context)
}

/** The tags of the pool that a requirement is about, as condition keys. */
export function poolTagsContext({ resource }: Requirement, store: Store): RequestContext | undefined {
  const id = /^arn:[\w-]+:cognito-identity:[^:]*:[^:]*:identitypool\/(.+)$/.exec(resource)?.[1]
  const tags = id === undefined ? undefined : identityPools(store).get(id)?.tags
  return tags && Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
}
