/** Lint of a whole identity pool: what no single policy shows. Follows the Cognito Developer Guide, "IAM roles", "Role trust and permissions" and "Using role-based access control". */
import { findingTypes } from '../findingTypes.ts'
import { groupIssues } from './groupIssues.ts'
import { guestIssues } from './guestIssues.ts'
import { trustIssues } from './trustIssues.ts'
import type { LintedPool, PoolIssue } from './types.ts'

/** The worst first, then trust, guests and groups. Documents must be ones that `parsePolicyDocument` takes. */
export function lintIdentityPool(pool: LintedPool): readonly PoolIssue[] {
  const issues = [...trustIssues(pool), ...guestIssues(pool), ...groupIssues(pool)]
  return issues.sort((one, other) => rank(one) - rank(other))
}

const rank = ({ findingType }: PoolIssue) => findingTypes.indexOf(findingType)
