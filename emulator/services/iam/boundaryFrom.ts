import { managedPolicyByArn } from '../../directory/attachedPolicies.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'

/** The member for a boundary, where one is asked for. @throws AwsError NoSuchEntity when there is no such policy. */
export function boundaryFrom(arn: string | undefined, store: Store): { readonly permissionsBoundary?: string } {
  if (arn === undefined) return {}
  if (!managedPolicyByArn(store, arn)) {
    throw new AwsError('NoSuchEntity', `Scope ARN: ${arn} does not exist or is not attachable.`)
  }
  return { permissionsBoundary: arn }
}
