import type { Entity } from '../../directory/entity.ts'
import { AwsError } from '../../wire/awsError.ts'

/** IAM deletes nothing that still has something of its own. @throws AwsError DeleteConflict */
export function refuseDeletion({ policies, attachedPolicies = [] }: Entity): void {
  if (attachedPolicies.length > 0) throw deleteConflict('must detach all policies first.')
  if (policies.length > 0) throw deleteConflict('must delete policies first.')
}

export function deleteConflict(demand: string): AwsError {
  return new AwsError('DeleteConflict', `Cannot delete entity, ${demand}`)
}
