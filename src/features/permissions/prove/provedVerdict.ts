import type { Outcome } from '../../../aws/call/outcome.ts'

/**
 * What a harmless call showed of a permission.
 * @param actions that the call was made for: S3 hides what is not there from whoever may not list, and names that action then
 * @returns undefined where it showed nothing: it did not arrive, was throttled, or the service failed
 */
export function provedVerdict(
  outcome: Outcome<unknown>,
  actions: readonly string[],
): 'allowed' | 'refused' | undefined {
  if (outcome.kind === 'done') return 'allowed'
  if (outcome.kind === 'denied') {
    const { action } = outcome.denial
    return action === undefined || actions.includes(action) ? 'refused' : 'allowed'
  }
  if (outcome.kind !== 'failed') return undefined
  // To whoever signs in it is one of sign-in; to an administrator, that there is nobody of that name.
  if (outcome.failure.code === 'UserNotFoundException') return 'allowed'
  const answered: readonly string[] = ['not-found', 'invalid', 'conflict']
  return answered.includes(outcome.failure.kind) ? 'allowed' : undefined
}
