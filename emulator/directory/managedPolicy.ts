import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../state/collection.ts'

/** One of at most five documents that a managed policy keeps; one of them is in force. */
export interface PolicyVersion {
  /** `v1`, `v2`... */
  readonly versionId: string
  readonly document: PolicyDocument
  /** The document as it was sent; left out for those of AWS. */
  readonly text?: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** A policy with an ARN of its own, for many users, groups and roles; with the version in force. */
export interface ManagedPolicy extends PolicyVersion {
  readonly name: string
  /** Begins and ends with a slash; left out for `/`. */
  readonly path?: string
  readonly arn: string
  /** The unique id, `ANPA` and 17 characters. */
  readonly id: string
  readonly description?: string
  readonly tags?: Readonly<Record<string, string>>
  /** All versions, the one in force among them; left out where there is no other. */
  readonly versions?: readonly PolicyVersion[]
  /** The number of the latest version; numbers are never given again. Left out for 1. */
  readonly latestVersion?: number
  /** When the policy itself was made, as opposed to the version in force; left out where they are one. */
  readonly madeAt?: number
}

/** The account's own policies, by their ARN. */
export const customerPoliciesOf = defineCollection<ManagedPolicy, string, 'name'>({
  name: 'iam.policies',
  takesAMoment: true,
  version: 2,
  // Names are told apart without regard to case.
  indexes: { name: ({ name }) => [name.toLowerCase()] },
})
