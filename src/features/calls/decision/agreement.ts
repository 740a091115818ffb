/** What a decision that was worked out here is worth beside AWS's answer: the same, or not, and then why that may be. */
import type { Decision } from '#iam/types.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'

const changedSince = 'The policies have changed since they were told'

/** @param call that AWS has allowed or refused. @returns one or two sentences */
export function agreement(
  { outcome, denial }: Pick<CallRecord, 'outcome' | 'denial'>,
  { verdict, layer }: Decision,
): string {
  const isAllowed = verdict === 'allowed'
  if (outcome !== 'denied')
    return isAllowed ? 'AWS allowed it too.' : `AWS allowed it, and these policies do not. ${changedSince}.`
  if (isAllowed)
    return `AWS refused it, and these policies allow it. ${changedSince}, or something decided that is not among them: a policy on the resource, or one of the organization.`
  if (denial?.layer && layer && denial.layer !== layer)
    return `AWS refused it too, and names another kind of policy: ${denial.layer}. What follows is not the reason that AWS gives.`
  return 'AWS refused it too.'
}
