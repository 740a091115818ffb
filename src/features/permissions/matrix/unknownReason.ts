import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import type { PoolRole } from '../roles/poolRoles.ts'

/** Why it cannot be told ahead whether a role may do something, in a sentence. */
export function unknownReason(
  { name, isGuest }: Pick<PoolRole, 'name' | 'isGuest'>,
  answer: ToldPolicies | undefined,
  { service, input }: Pick<AskedCall, 'service' | 'input'>,
): string {
  if (answer?.kind === 'no answer') return `The backend did not answer when it was asked for the policies of ${name}.`
  if (answer?.kind !== 'told')
    return `The backend does not tell the policies of ${name}: the role was deleted, or they are not told here.`
  const { guestSession, buckets } = answer.policies
  if (isGuest && !guestSession) return 'AWS gives every guest a session policy, and the backend does not tell it.'
  if (service === 's3' && typeof input.Bucket === 'string' && !Object.hasOwn(buckets, input.Bucket))
    return `The backend does not tell whether the bucket ${input.Bucket} has a policy of its own.`
  return 'A statement asks for something that only the request itself will show, such as the address that it comes from.'
}
