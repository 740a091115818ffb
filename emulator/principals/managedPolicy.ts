import type { PolicyDocument } from '../../iam/policy/types.ts'
import type { Collection, Store } from '../state/store.ts'

/** A policy with an ARN of its own, which can be attached to many users, groups and roles. */
export interface ManagedPolicy {
  readonly name: string
  /** Begins and ends with a slash; left out for `/`. */
  readonly path?: string
  readonly arn: string
  /** The unique id, `ANPA` and 17 characters. */
  readonly id: string
  readonly description?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** `v1`, `v2`...: the one in force. */
  readonly versionId: string
  readonly document: PolicyDocument
  /** The document as it was sent; left out for those of AWS. */
  readonly text?: string
  readonly tags?: Readonly<Record<string, string>>
}

/** The account's own policies, by their ARN. */
export function customerPoliciesOf(store: Store): Collection<ManagedPolicy> {
  return store.collection<ManagedPolicy>('iam.policies')
}
