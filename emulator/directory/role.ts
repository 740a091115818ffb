import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import { indexesOfLimitedEntities, type IndexOfEntities, type LimitedEntity } from './entity.ts'

/**
 * An IAM role as the emulator keeps it, by its name. Its policies are read at each request: a change reaches live
 * sessions at once. Its id begins with `AROA`.
 */
export interface Role extends LimitedEntity {
  readonly trustPolicy: PolicyDocument
  /** Who the users and roles were that the trust policy names; see `BoundDocument`. */
  readonly trustPrincipalIds?: Readonly<Record<string, string>> | undefined
  /** The trust policy as it was sent; left out where it was never sent, or is shown otherwise. */
  readonly trustPolicyText?: string | undefined
  readonly description?: string
  /** Seconds; left out for an hour. */
  readonly maxSessionDuration?: number
}

export const rolesOf = defineCollection<Role, string, IndexOfEntities | 'boundary'>({
  name: 'iam.roles',
  takesAMoment: true,
  version: 2,
  indexes: indexesOfLimitedEntities,
})

/** @param arn `arn:aws:iam::<account>:role/<path><name>` */
export function roleByArn(store: Store, arn: string): Role | undefined {
  const role = rolesOf(store).get(arn.slice(arn.lastIndexOf('/') + 1))
  return role?.arn === arn ? role : undefined
}
