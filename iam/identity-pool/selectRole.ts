/** Which role an identity pool gives, and by which rule. Follows the Cognito Developer Guide, "Using role-based access control" and "Role mapping". */
import { invalidPoolConfiguration } from './invalidPoolConfiguration.ts'
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

/** AWS documents that such a request is denied, not in which words. */
const customRoleRefused = (roleArn: string) => ({
  code: 'NotAuthorizedException',
  message: `Access to Role '${roleArn}' is forbidden.`,
})

/** A signed-in person of a provider that has a role mapping. */
interface Mapped {
  readonly roles: IdentityPoolRoles
  readonly mapping: RoleMapping
  readonly providerKey: string
  readonly claims: TokenClaims
  readonly customRoleArn: string | undefined
}

/** Chooses the role. `steps` tells every rule that was looked at, in order; the last one decided. */
export function selectRole({ roles, providerKey = '', claims, customRoleArn }: RoleQuestion): RoleChoice {
  if (!claims) return poolRole([], roles, 'unauthenticated', "nobody signed in, so the pool's role for guests applies")
  const { RoleMappings: mappings = {} } = roles
  const mapping = Object.hasOwn(mappings, providerKey) ? mappings[providerKey] : undefined
  if (mapping) {
    const mapped = { roles, mapping, providerKey, claims, customRoleArn }
    return mapping.Type === 'Token' ? fromToken(mapped) : fromRules(mapped)
  }
  if (customRoleArn !== undefined) {
    const reason = 'a role was asked for, and the pool has no role mapping that could offer it'
    return refused([], 'no role mapping', reason, customRoleRefused(customRoleArn))
  }
  const reason = 'the pool has no role mapping for this provider, so its role for signed-in people applies'
  return poolRole([], roles, 'authenticated', reason)
}

function fromToken(mapped: Mapped): RoleChoice {
  const { claims, customRoleArn } = mapped
  const offered = textsOf(claims['cognito:roles'])
  if (customRoleArn !== undefined) return fromRequest(customRoleArn, offered)
  const preferred = claims['cognito:preferred_role']
  if (typeof preferred === 'string' && preferred !== '') {
    const reason = 'the token names it: the role of the group with the lowest precedence number'
    return chosen([], 'cognito:preferred_role', reason, preferred)
  }
  const notPreferred = passedOver(
    'cognito:preferred_role',
    'the token does not carry it: no group with a role, or several with the same lowest precedence number',
  )
  const [only] = offered
  if (only !== undefined && offered.length === 1) {
    return chosen([notPreferred], 'cognito:roles', 'the token offers exactly one role', only)
  }
  const count = offered.length === 0 ? 'no role' : `${offered.length} roles and none is preferred`
  return ambiguous([notPreferred, passedOver('cognito:roles', `the token offers ${count}`)], mapped)
}

function fromRequest(roleArn: string, offered: readonly string[]): RoleChoice {
  if (offered.includes(roleArn)) {
    return chosen([], 'CustomRoleArn', "the role asked for is in the token's cognito:roles", roleArn)
  }
  const reason = "the role asked for is not in the token's cognito:roles"
  return refused([], 'CustomRoleArn', reason, customRoleRefused(roleArn))
}

function fromRules(mapped: Mapped): RoleChoice {
  const { mapping, claims, customRoleArn } = mapped
  const steps: RoleStep[] = []
  for (const [index, rule] of (mapping.RulesConfiguration?.Rules ?? []).entries()) {
    const name = `rule ${index + 1}: ${ruleInWords(rule)}`
    const { matched, reason } = matchesRule(rule, claims)
    const wrongRole = customRoleArn !== undefined && rule.RoleARN !== customRoleArn
    if (matched && !wrongRole) return chosen(steps, name, reason, rule.RoleARN)
    const why = matched ? `${reason}, but it gives another role than the one asked for` : reason
    steps.push({ ...passedOver(name, why), roleArn: rule.RoleARN })
  }
  return ambiguous(steps, mapped)
}

/**
 * No rule gave a role. A mapping must have an AmbiguousRoleResolution; where it lacks one all the same, nothing is
 * given.
 */
function ambiguous(steps: readonly RoleStep[], { roles, mapping, providerKey }: Mapped): RoleChoice {
  if (mapping.AmbiguousRoleResolution === 'AuthenticatedRole') {
    const reason = "AmbiguousRoleResolution is AuthenticatedRole: the pool's role for signed-in people applies"
    return poolRole(steps, roles, 'authenticated', reason)
  }
  return refused(steps, 'AmbiguousRoleResolution', 'AmbiguousRoleResolution is Deny', {
    code: 'NotAuthorizedException',
    message: `The ambiguous role mapping rules for: ${providerKey} denied this request.`,
  })
}

type PoolRole = keyof IdentityPoolRoles['Roles']

function poolRole(steps: readonly RoleStep[], roles: IdentityPoolRoles, which: PoolRole, reason: string): RoleChoice {
  const roleArn = roles.Roles[which]
  const rule = `the pool's ${which} role`
  if (roleArn === undefined) return refused(steps, rule, `${reason}, and the pool has none`, invalidPoolConfiguration)
  return chosen(steps, rule, reason, roleArn)
}

const passedOver = (rule: string, reason: string): RoleStep => ({ rule, outcome: 'passed over', reason })

function chosen(steps: readonly RoleStep[], rule: string, reason: string, roleArn: string): RoleChoice {
  const by: RoleStep = { rule, outcome: 'chosen', reason, roleArn }
  return { kind: 'role', roleArn, by, steps: [...steps, by] }
}

interface AwsRefusal {
  readonly code: string
  readonly message: string
}

function refused(steps: readonly RoleStep[], rule: string, reason: string, error: AwsRefusal): RoleChoice {
  return { kind: 'refused', ...error, steps: [...steps, { rule, outcome: 'refused', reason }] }
}

function textsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : []
}
