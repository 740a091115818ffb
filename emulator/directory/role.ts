import type { PolicyDocument } from '#iam/types.ts'
import type { Collection, Store } from '../state/store.ts'
import type { LimitedEntity } from './entity.ts'

/**
 * An IAM role as the emulator keeps it, by its name. Its policies are read at each request: a change reaches live
 * sessions at once. Its id begins with `AROA`.
 */
export interface Role extends LimitedEntity {
  readonly trustPolicy: PolicyDocument
  /** The trust policy as it was sent; left out where it was never sent. */
  readonly trustPolicyText?: string
  readonly description?: string
  /** Seconds; left out for an hour. */
  readonly maxSessionDuration?: number
}

export function rolesOf(store: Store): Collection<Role> {
  return store.collection<Role>('iam.roles')
}

/** @param arn `arn:aws:iam::<account>:role/<path><name>` */
export function roleByArn(store: Store, arn: string): Role | undefined {
  const role = rolesOf(store).get(arn.slice(arn.lastIndexOf('/') + 1))
  return role?.arn === arn ? role : undefined
}
