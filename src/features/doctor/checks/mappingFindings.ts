import type { IdentityPoolRoles, RoleMapping } from '#iam/identity-pool/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'
import { providerKey, roleName } from '../../../session/roleOfSession.ts'
import { rolesFix } from '../fix/rolesFix.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { ruleFindings } from './ruleFindings.ts'
import { untoldFinding } from './untoldFinding.ts'

/** How the pool chooses among roles: by the token or by rules, and what it does where neither says one. */
export function mappingFindings(examined: Examined, groups: readonly PoolGroup[]): readonly DoctorFinding[] {
  const { reading, configuration, role } = examined
  if (reading.roles.kind !== 'told') return [untoldFinding('mapping', 'Role mapping', reading.roles, role)]
  const roles = reading.roles.value
  const mapping = roles.RoleMappings?.[providerKey(configuration)]
  if (!mapping) return [withoutMapping(examined, roles, groups)]
  return [mappingFinding(mapping, groups), ...ruleFindings(mapping), tieFinding(examined, roles, mapping)]
}

const common = { id: 'mapping', title: 'Role mapping' } as const

function withoutMapping(examined: Examined, roles: IdentityPoolRoles, groups: readonly PoolGroup[]): DoctorFinding {
  const withRole = groups.filter(({ roleArn }) => roleArn !== undefined)
  const others = Object.keys(roles.RoleMappings ?? {})
  const evidence = facts(
    { name: 'Provider', words: providerKey(examined.configuration) },
    { name: 'Mapped', words: others.length === 0 ? 'no provider' : others.join(', ') },
    { name: 'Groups', words: withRole.map(({ name }) => name).join(', ') || 'none with a role' },
  )
  if (withRole.length === 0) {
    return {
      ...common,
      evidence,
      standing: 'holds',
      seen: 'none: one role for all',
      headline: 'Everybody who signs in gets the same role, and no group has another',
    }
  }
  return {
    ...common,
    evidence,
    standing: 'inTheWay',
    title: 'Groups give no role',
    seen: 'the pool does not look into tokens',
    headline: 'The groups have roles and nobody gets them, because the pool has no role mapping for this client',
    affects: `Whoever is in ${withRole.map(({ name }) => name).join(', ')} gets the role of all who signed in.`,
    fix: rolesFix(examined.configuration, roles, {
      ...roles,
      RoleMappings: {
        ...roles.RoleMappings,
        [providerKey(examined.configuration)]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
      },
    }),
  }
}

function mappingFinding(mapping: RoleMapping, groups: readonly PoolGroup[]): DoctorFinding {
  const rules = mapping.RulesConfiguration?.Rules ?? []
  if (mapping.Type === 'Token') {
    return {
      ...common,
      standing: 'holds',
      seen: 'by token',
      headline: 'The pool takes the role that the token names: of the group with the lowest precedence',
      evidence: facts(...groups.map(({ name, roleArn }) => ({ name, words: roleArn ?? 'no role' }))),
    }
  }
  const idle = groups.filter(
    ({ roleArn }) => roleArn !== undefined && !rules.some(({ RoleARN }) => RoleARN === roleArn),
  )
  const evidence = facts(
    ...rules.map(({ Claim, MatchType, Value, RoleARN }, index) => ({
      name: `Rule ${index + 1}`,
      words: `${Claim} ${MatchType} ${Value}: ${roleName(RoleARN)}`,
    })),
  )
  return idle.length === 0
    ? {
        ...common,
        evidence,
        standing: 'holds',
        seen: `by ${rules.length === 1 ? '1 rule' : `${rules.length} rules`}`,
        headline: 'The pool chooses roles by rules on the claims, in order',
      }
    : {
        ...common,
        evidence,
        standing: 'worthALook',
        title: 'Rules leave out roles of groups',
        seen: idle.map(({ name }) => name).join(', '),
        headline: 'The pool chooses roles by rules, and none of them gives the role that these groups name',
        affects: `The role of ${idle.map(({ name }) => name).join(', ')} is given to nobody by its group.`,
        advice: 'Add a rule on cognito:groups for each, or let the pool take the role from the token.',
      }
}

/** What becomes of somebody for whom neither token nor rules name one role. */
function tieFinding({ configuration }: Examined, roles: IdentityPoolRoles, mapping: RoleMapping): DoctorFinding {
  const { AmbiguousRoleResolution: resolution } = mapping
  const base = { id: 'tie', title: 'A tie of roles' } as const
  const evidence = facts(
    { name: 'AmbiguousRoleResolution', words: resolution ?? 'not set' },
    { name: 'authenticated', words: roles.Roles.authenticated ?? 'no role' },
  )
  if (resolution === 'Deny') {
    return {
      ...base,
      evidence,
      standing: 'worthALook',
      title: 'Whoever has no role is turned away',
      seen: 'AmbiguousRoleResolution is Deny',
      headline: 'Whoever has no role, or several of equal rank, gets no credentials',
      affects: 'Somebody in no group signs in and can call nothing.',
      fix: rolesFix(configuration, roles, withResolution(configuration, roles, mapping)),
    }
  }
  if (resolution === 'AuthenticatedRole' && roles.Roles.authenticated !== undefined) {
    return {
      ...base,
      evidence,
      standing: 'holds',
      seen: `falls to ${roleName(roles.Roles.authenticated)}`,
      headline: `Whoever has no role, or several of equal rank, gets ${roleName(roles.Roles.authenticated)}`,
    }
  }
  const isUnset = resolution === undefined
  return {
    ...base,
    evidence,
    standing: 'inTheWay',
    title: 'A tie of roles gives nothing',
    seen: isUnset ? 'AmbiguousRoleResolution is not set' : 'there is no authenticated role',
    headline: `Whoever has no role, or several of equal rank, gets no credentials, because ${isUnset ? 'the pool does not say what then' : 'the pool has no role to fall back on'}`,
    ...(isUnset
      ? { fix: rolesFix(configuration, roles, withResolution(configuration, roles, mapping)) }
      : { advice: 'Set a role for people who signed in, which is the role to fall back on.' }),
  }
}

function withResolution(
  configuration: Examined['configuration'],
  roles: IdentityPoolRoles,
  mapping: RoleMapping,
): IdentityPoolRoles {
  const mended = { ...mapping, AmbiguousRoleResolution: 'AuthenticatedRole' } as const
  return { ...roles, RoleMappings: { ...roles.RoleMappings, [providerKey(configuration)]: mended } }
}
