import type { Policy, PolicyDocument } from '../../iam/policy/types.ts'
import type { Collection, Store } from '../state/store.ts'

/**
 * An IAM role as the emulator keeps it, by its name. Its policies are read at each request: a change reaches live
 * sessions at once.
 */
export interface Role {
  readonly name: string
  readonly arn: string
  /** The unique id, `AROA` and 17 characters. */
  readonly id: string
  readonly trustPolicy: PolicyDocument
  /** Inline policies. */
  readonly policies: readonly Policy[]
}

export function rolesOf(store: Store): Collection<Role> {
  return store.collection<Role>('iam.roles')
}

/** @param arn `arn:aws:iam::<account>:role/<path><name>` */
export function roleByArn(store: Store, arn: string): Role | undefined {
  const role = rolesOf(store).get(arn.slice(arn.lastIndexOf('/') + 1))
  return role?.arn === arn ? role : undefined
}
