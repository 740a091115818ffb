import type { Policy } from '#iam/types.ts'
import type { Collection } from '../state/store.ts'

/** A policy document as it is kept: what it says, and the text that it was written in. */
export interface InlinePolicy extends Policy {
  /** As it was sent; IAM gives it back so. Left out for policies that were never sent. */
  readonly text?: string
}

/** What users, groups and roles have in common. */
export interface Entity {
  readonly name: string
  /** Begins and ends with a slash; left out for `/`. */
  readonly path?: string
  readonly arn: string
  /** The unique id: `AIDA`, `AGPA` or `AROA` and 17 characters. */
  readonly id: string
  /** Milliseconds since 1970; left out for what was there from the start. */
  readonly createdAt?: number
  /** Inline policies. */
  readonly policies: readonly InlinePolicy[]
  /** ARNs of managed policies, in the order of their attachment. */
  readonly attachedPolicies?: readonly string[]
}

/** What only users and roles have: a limit and tags. */
export interface LimitedEntity extends Entity {
  /** ARN of a managed policy that says what the entity may do at most. */
  readonly permissionsBoundary?: string
  readonly tags?: Readonly<Record<string, string>>
}

export type IndexOfEntities = 'name' | 'attached'

/** By what users, groups and roles are found besides their name. */
export const indexesOfEntities = {
  /** In lower case: names are told apart without regard to case, although they keep it. */
  name: ({ name }: Entity) => [name.toLowerCase()],
  /** ARNs of attached policies. */
  attached: ({ attachedPolicies = [] }: Entity) => attachedPolicies,
}

export const indexesOfLimitedEntities = {
  ...indexesOfEntities,
  boundary: ({ permissionsBoundary: arn }: LimitedEntity) => (arn === undefined ? [] : [arn]),
}

/** The user, group or role of a name, written in any letter case. */
export function entityNamed<E extends Entity>(
  entities: Collection<E, string, IndexOfEntities>,
  name: string,
): E | undefined {
  return entities.get(name) ?? entities.byIndex('name', { equal: name.toLowerCase() })[0]?.[1]
}
