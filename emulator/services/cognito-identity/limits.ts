/** Limits of identity pool inputs (Amazon Cognito federated identities API reference). */
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'

const regionalId: Constraint = { length: [1, 55], pattern: /^[\w-]+:[0-9a-f-]+$/, patternText: '[\\w-]+:[0-9a-f-]+' }
const poolName: Constraint = { length: [1, 128], pattern: /^[\w\s+=,.@-]+$/, patternText: '[\\w\\s+=,.@-]+' }

export const cognitoIdentityLimits: Constraints = {
  '*.IdentityPoolId': regionalId,
  '*.IdentityId': regionalId,
  '*.AccountId': { length: [1, 15], pattern: /^\d+$/, patternText: '\\d+' },
  '*.CustomRoleArn': { length: [20, 2048] },
  '*.Logins': { length: [0, 10] },
  '*.Logins[]': { length: [1, 50_000] },
  '*.IdentityPoolName': poolName,
  '*.IdentityProviderName': { length: [1, 128] },
  '*.PrincipalTags': { length: [0, 50] },
  '*.PrincipalTags[]': { length: [1, 256] },
  '*.MaxResults': { range: [1, 60] },
  '*.NextToken': { length: [1, 65_535] },
  '*.RoleMappings': { length: [0, 10] },
  'RoleMapping.Type': { values: ['Token', 'Rules'] },
  'RoleMapping.AmbiguousRoleResolution': { values: ['AuthenticatedRole', 'Deny'] },
  'RulesConfigurationType.Rules': { length: [1, 25] },
  'MappingRule.Claim': { length: [1, 64] },
  'MappingRule.MatchType': { values: ['Equals', 'Contains', 'StartsWith', 'NotEqual'] },
  'MappingRule.Value': { length: [1, 128] },
  'MappingRule.RoleARN': { length: [20, 2048] },
}
