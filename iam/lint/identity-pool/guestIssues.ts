/** What guests may do that nobody should let them, and what they may not do whatever their role says. Cognito Developer Guide, "IAM roles: Access policies for unauthenticated identities". */
import { guestSessionPolicies } from '../../identity-pool/guestSessionPolicies.ts'
import { actionsMatching, resourceTypesOf } from '../../tables/actions.ts'
import { allowedPatterns } from './allowedActions.ts'
import { poolIssue } from './poolIssue.ts'
import type { LintedPool, LintedRole, PoolIssue } from './types.ts'

/** What people do with tokens of their own has no resources to be allowed on; what has is administration. */
const isAdministration = (action: string) =>
  /^cognito-(idp|identity):/.test(action) && resourceTypesOf(action).length > 0

const prefixOf = (pattern: string) => pattern.slice(0, Math.max(pattern.indexOf(':'), 0)).toLowerCase()

/** The actions of a role that are for administrators of Cognito, as its policies write them. */
export function administrativePatterns(role: Pick<LintedRole, 'policies'>): readonly string[] {
  return [...new Set(allowedPatterns(role))].filter((pattern) => actionsMatching(pattern).some(isAdministration))
}

/** The services that a role allows and the session policies of guests leave out, by their prefixes: `route53`. */
export function blockedServices(role: Pick<LintedRole, 'policies'>): readonly string[] {
  const open = new Set(allowedPatterns({ policies: guestSessionPolicies }).map(prefixOf))
  const named = [...new Set(allowedPatterns(role).map(prefixOf))]
  return named.filter((prefix) => prefix !== '' && !open.has(prefix))
}

export function guestIssues({ unauthenticated: role }: LintedPool): readonly PoolIssue[] {
  if (!role) return []
  const administrative = administrativePatterns(role)
  const blocked = blockedServices(role)
  return [
    ...(administrative.length === 0
      ? []
      : [
          poolIssue(
            'GUESTS_MAY_ADMINISTER_COGNITO',
            role.arn,
            `Guests may call administrative operations of Cognito (${administrative.join(', ')}), which their session ` +
              'policy lets through. Leave them out: signing up and in needs no permission.',
          ),
        ]),
    ...blocked.map((prefix) =>
      poolIssue(
        'GUESTS_ARE_BLOCKED_FROM_SERVICE',
        role.arn,
        `The role allows actions of "${prefix}", and the session policy that identity pools give to guests leaves that ` +
          'service out: in the enhanced flow guests never get them. Leave them out, or let people sign in.',
      ),
    ),
  ]
}
