/** All that an examination has read, each part told or not. */
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { IdentityPoolSettings } from '../../../aws/services/cognito-identity/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import type { BucketCorsRule } from '../../../aws/services/s3/getBucketCors.ts'
import type { Told } from './told.ts'

export interface RolePoliciesRead {
  readonly policies: readonly Policy[]
  /** All that decides for the role's sessions, where the backend tells it. */
  readonly inForce?: PoliciesOfRole
}

export interface PoolReading {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly pool: Told<IdentityPoolSettings>
  readonly roles: Told<IdentityPoolRoles>
  readonly tags: Told<PrincipalTagMap>
  readonly groups: Told<readonly PoolGroup[]>
  /** By the role's ARN. */
  readonly trust: ReadonlyMap<string, Told<PolicyDocument>>
  readonly policies: ReadonlyMap<string, Told<RolePoliciesRead>>
  /** By the bucket's name. An empty list: the bucket has no rules. */
  readonly cors: ReadonlyMap<string, Told<readonly BucketCorsRule[]>>
  /** This device's time minus AWS's, in milliseconds; undefined where no answer said its time. */
  readonly clockOffMs: number | undefined
}
