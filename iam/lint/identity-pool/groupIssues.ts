/** Groups that take away, and groups of which none is first. Cognito Developer Guide, "Using role-based access control" and "Adding groups to a user pool". */
import { allowedPatterns, isCovered } from './allowedActions.ts'
import { poolIssue } from './poolIssue.ts'
import type { LintedGroup, LintedPool, PoolIssue } from './types.ts'

/** More would hide what it is about. */
const mostNamed = 5

export function groupIssues({ authenticated, groups = [] }: LintedPool): readonly PoolIssue[] {
  const common = authenticated ? [...new Set(allowedPatterns(authenticated))] : []
  return [...groups.flatMap((group) => lost(group, common)), ...tied(groups)]
}

/** The role of a group replaces that of all signed-in people. */
function lost({ name, role }: LintedGroup, common: readonly string[]): readonly PoolIssue[] {
  if (!role) return []
  const own = allowedPatterns(role)
  const missing = common.filter((pattern) => !isCovered(pattern, own))
  if (missing.length === 0) return []
  const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''
  return [
    poolIssue(
      'GROUP_ROLE_LACKS_ACTIONS',
      name,
      `Whoever joins "${name}" loses what all signed-in people may do: ${missing.slice(0, mostNamed).join(', ')}${more}. ` +
        "A group's role stands in place of the authenticated role; give it those actions too.",
    ),
  ]
}

/** Of two groups with the same precedence and two roles, neither is preferred. */
function tied(groups: readonly LintedGroup[]): readonly PoolIssue[] {
  return groups.flatMap(({ name, precedence, role }, index) => {
    const other = groups
      .slice(0, index)
      .find((each) => each.precedence === precedence && each.role && role && each.role.arn !== role.arn)
    if (!other) return []
    const both = precedence === undefined ? 'have no precedence' : `have the precedence ${precedence}`
    return [
      poolIssue(
        'TIED_GROUP_PRECEDENCE',
        name,
        `"${other.name}" and "${name}" ${both} and different roles: whoever is in both has no preferred role. ` +
          'Give each a precedence of its own.',
      ),
    ]
  })
}
