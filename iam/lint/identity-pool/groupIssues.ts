/** Groups that take away, and groups of which none is first. Cognito Developer Guide, "Using role-based access control" and "Adding groups to a user pool". */
import { allowedPatterns, isCovered } from './allowedActions.ts'
import { poolIssue } from './poolIssue.ts'
import type { LintedGroup, LintedPool, LintedRole, PoolIssue } from './types.ts'

/** More would hide what it is about. */
const mostNamed = 5

export function groupIssues({ authenticated, groups = [] }: LintedPool): readonly PoolIssue[] {
  return [...groups.flatMap((group) => lost(group, authenticated)), ...tied(groups)]
}

/** What one role allows and another does not, by actions alone: `s3:DeleteObject`. */
export function lostActions(
  common: Pick<LintedRole, 'policies'>,
  own: Pick<LintedRole, 'policies'>,
): readonly string[] {
  const allowed = allowedPatterns(own)
  return [...new Set(allowedPatterns(common))].filter((pattern) => !isCovered(pattern, allowed))
}

/** The role of a group replaces that of all signed-in people. */
function lost({ name, role }: LintedGroup, authenticated: LintedRole | undefined): readonly PoolIssue[] {
  if (!role || !authenticated) return []
  const missing = lostActions(authenticated, role)
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
