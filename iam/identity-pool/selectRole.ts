/** Which role an identity pool gives, and by which rule. Follows the Cognito Developer Guide, "Using role-based access control" and "Role mapping". */
import { matchesRule, ruleInWords } from './mappingRule.ts'
import type { IdentityPoolRoles, RoleChoice, RoleMapping, RoleStep, TokenClaims } from './types.ts'

export interface RoleQuestion {
  readonly roles: IdentityPoolRoles
  /** `cognito-idp.<region>.amazonaws.com/<pool id>:<client id>`; left out for guests. */
  readonly providerKey?: string
  /** Claims of the verified ID token; left out for guests. */
  readonly claims?: TokenClaims
  /** `CustomRoleArn` of GetCredentialsForIdentity. */
  readonly customRoleArn?: string
}

/** AWS's answer when the pool has no role for the caller. */
const noRole = {
  code: 'InvalidIdentityPoolConfigurationException',
  message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
}

/** AWS documents that such a request is denied, not in which words. */
const customRoleRefused = (roleArn: string) => ({
  code: 'NotAuthorizedException',
  message: `Access to Role '${roleArn}' is forbidden.`,
})

/** Chooses the role. `steps` tells every rule that was looked at, in order; the last one decided. */
export function selectRole({ roles, providerKey = '', claims, customRoleArn }: RoleQuestion): RoleChoice {
  if (!claims) return poolRole([], roles, 'unauthenticated', 'nobody signed in, so the pool\'s role for guests applies')
  const mapping = roles.RoleMappings && Object.hasOwn(roles.RoleMappings, providerKey) ? roles.RoleMappings[providerKey] : undefined
  if (!mapping) {
    if (customRoleArn === undefined) {
      return poolRole([], roles, 'authenticated', 'the pool has no role mapping for this provider, so its role for signed-in people applies')
    }
    return refused([], 'no role mapping', 'a role was asked for, and the pool has no role mapping that could offer it', customRoleRefused(customRoleArn))
  }
  return mapping.Type === 'Token'
    ? fromToken(roles, mapping, providerKey, claims, customRoleArn)
    : fromRules(roles, mapping, providerKey, claims, customRoleArn)
}

function fromToken(roles: IdentityPoolRoles, mapping: RoleMapping, providerKey: string, claims: TokenClaims, customRoleArn?: string): RoleChoice {
  const offered = textsOf(claims['cognito:roles'])
  const steps: RoleStep[] = []
  if (customRoleArn !== undefined) {
    if (offered.includes(customRoleArn)) return chosen(steps, 'CustomRoleArn', 'the role asked for is in the token\'s cognito:roles', customRoleArn)
    return refused(steps, 'CustomRoleArn', 'the role asked for is not in the token\'s cognito:roles', customRoleRefused(customRoleArn))
  }
  const preferred = claims['cognito:preferred_role']
  if (typeof preferred === 'string' && preferred !== '') {
    return chosen(steps, 'cognito:preferred_role', 'the token names it: the role of the group with the lowest precedence number', preferred)
  }
  steps.push({ rule: 'cognito:preferred_role', outcome: 'passed over', reason: 'the token does not carry it: no group with a role, or several with the same lowest precedence number' })
  const [only] = offered
  if (only !== undefined && offered.length === 1) return chosen(steps, 'cognito:roles', 'the token offers exactly one role', only)
  const count = offered.length === 0 ? 'the token offers no role' : `the token offers ${offered.length} roles and none is preferred`
  steps.push({ rule: 'cognito:roles', outcome: 'passed over', reason: count })
  return ambiguous(steps, roles, mapping, providerKey)
}

function fromRules(roles: IdentityPoolRoles, mapping: RoleMapping, providerKey: string, claims: TokenClaims, customRoleArn?: string): RoleChoice {
  const steps: RoleStep[] = []
  for (const [index, rule] of (mapping.RulesConfiguration?.Rules ?? []).entries()) {
    const name = `rule ${index + 1}: ${ruleInWords(rule)}`
    const { matched, reason } = matchesRule(rule, claims)
    const wrongRole = customRoleArn !== undefined && rule.RoleARN !== customRoleArn
    if (matched && !wrongRole) return chosen(steps, name, reason, rule.RoleARN)
    const why = matched ? `${reason}, but it gives another role than the one asked for` : reason
    steps.push({ rule: name, outcome: 'passed over', reason: why, roleArn: rule.RoleARN })
  }
  return ambiguous(steps, roles, mapping, providerKey)
}

/** No rule gave a role. AmbiguousRoleResolution is required with a mapping; where it is missing all the same, nothing is given. */
function ambiguous(steps: readonly RoleStep[], roles: IdentityPoolRoles, mapping: RoleMapping, providerKey: string): RoleChoice {
  if (mapping.AmbiguousRoleResolution === 'AuthenticatedRole') {
    return poolRole(steps, roles, 'authenticated', 'AmbiguousRoleResolution is AuthenticatedRole: the pool\'s role for signed-in people applies')
  }
  return refused(steps, 'AmbiguousRoleResolution', 'AmbiguousRoleResolution is Deny', {
    code: 'NotAuthorizedException',
    message: `The ambiguous role mapping rules for: ${providerKey} denied this request.`,
  })
}

function poolRole(steps: readonly RoleStep[], roles: IdentityPoolRoles, which: 'authenticated' | 'unauthenticated', reason: string): RoleChoice {
  const roleArn = roles.Roles[which]
  const rule = `the pool's ${which} role`
  if (roleArn === undefined) return refused(steps, rule, `${reason}, and the pool has none`, noRole)
  return chosen(steps, rule, reason, roleArn)
}

function chosen(steps: readonly RoleStep[], rule: string, reason: string, roleArn: string): RoleChoice {
  const by: RoleStep = { rule, outcome: 'chosen', reason, roleArn }
  return { kind: 'role', roleArn, by, steps: [...steps, by] }
}

function refused(steps: readonly RoleStep[], rule: string, reason: string, error: { readonly code: string; readonly message: string }): RoleChoice {
  return { kind: 'refused', ...error, steps: [...steps, { rule, outcome: 'refused', reason }] }
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : []
}
