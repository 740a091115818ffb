import type { RoleMapping as GivenMapping, SetIdentityPoolRolesCommandInput } from '@aws-sdk/client-cognito-identity'
import type { IdentityPoolRoles, RoleMapping } from '#iam/identity-pool/types.ts'
import { invalidParameter } from './errors.ts'

/**
 * The roles of SetIdentityPoolRoles as they are kept.
 * @throws AwsError InvalidParameterException; AWS documents what is asked for, not the sentences.
 */
export function readPoolRoles({ Roles = {}, RoleMappings = {} }: SetIdentityPoolRolesCommandInput): IdentityPoolRoles {
  const { authenticated, unauthenticated, ...others } = Roles
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    throw invalidParameter(`Roles has "authenticated" and "unauthenticated", and no "${unknown}".`)
  }
  const mappings = Object.entries(RoleMappings).map(([provider, mapping]) => [provider, mappingOf(provider, mapping)])
  return {
    Roles: {
      ...(authenticated !== undefined && { authenticated }),
      ...(unauthenticated !== undefined && { unauthenticated }),
    },
    ...(mappings.length > 0 && { RoleMappings: Object.fromEntries(mappings) }),
  }
}

function mappingOf(provider: string, mapping: GivenMapping): RoleMapping {
  const { Type, AmbiguousRoleResolution, RulesConfiguration } = mapping
  if (Type !== 'Token' && Type !== 'Rules') throw invalidParameter(`The mapping of ${provider} needs a Type.`)
  if (AmbiguousRoleResolution === undefined) {
    throw invalidParameter(`The mapping of ${provider} needs an AmbiguousRoleResolution.`)
  }
  if (Type === 'Token') {
    if (RulesConfiguration) throw invalidParameter(`The mapping of ${provider} is by token and takes no rules.`)
    return { Type, AmbiguousRoleResolution }
  }
  const rules = (RulesConfiguration?.Rules ?? []).map(
    ({ Claim = '', MatchType = 'Equals', Value = '', RoleARN = '' }) => ({ Claim, MatchType, Value, RoleARN }),
  )
  if (rules.length === 0) throw invalidParameter(`The mapping of ${provider} needs a RulesConfiguration with rules.`)
  return { Type, AmbiguousRoleResolution, RulesConfiguration: { Rules: rules } }
}
