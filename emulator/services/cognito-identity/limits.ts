/** Limits of identity pool inputs (Amazon Cognito federated identities API reference). */
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'

const regionalId: Constraint = { length: [1, 55], pattern: /^[\w-]+:[0-9a-f-]+$/, patternText: '[\\w-]+:[0-9a-f-]+' }
const arn: Constraint = { length: [20, 2048] }
const userIdentifier: Constraint = { length: [1, 1024] }
const poolName: Constraint = { length: [1, 128], pattern: /^[\w\s+=,.@-]+$/, patternText: '[\\w\\s+=,.@-]+' }

export const cognitoIdentityLimits: Constraints = {
  '*.IdentityPoolId': regionalId,
  '*.IdentityId': regionalId,
  '*.AccountId': { length: [1, 15], pattern: /^\d+$/, patternText: '\\d+' },
  '*.CustomRoleArn': arn,
  '*.Logins': { length: [0, 10] },
  '*.Logins[]': { length: [1, 50_000] },
  '*.IdentityPoolName': poolName,
  '*.IdentityProviderName': { length: [1, 128] },
  '*.IdentityIdsToDelete': { length: [1, 60] },
  '*.IdentityIdsToDelete[]': regionalId,
  '*.DeveloperProviderName': { length: [1, 128], pattern: /^[\w._-]+$/, patternText: '[\\w._-]+' },
  '*.DeveloperUserIdentifier': userIdentifier,
  '*.SourceUserIdentifier': userIdentifier,
  '*.DestinationUserIdentifier': userIdentifier,
  '*.TokenDuration': { range: [1, 86_400] },
  '*.LoginsToRemove[]': { length: [1, 128] },
  '*.SupportedLoginProviders': { length: [0, 10] },
  '*.SupportedLoginProviders[]': { length: [1, 128], pattern: /^[\w.;_/-]+$/, patternText: '[\\w.;_/-]+' },
  '*.OpenIdConnectProviderARNs[]': arn,
  '*.SamlProviderARNs[]': arn,
  'CognitoIdentityProvider.ProviderName': {
    length: [1, 128],
    pattern: /^[\w._:/-]+$/,
    patternText: '[\\w._:/-]+',
  },
  'CognitoIdentityProvider.ClientId': { length: [1, 128], pattern: /^[\w_]+$/, patternText: '[\\w_]+' },
  '*.IdentityPoolTags[]': { length: [0, 256] },
  '*.ResourceArn': arn,
  '*.Tags[]': { length: [0, 256] },
  '*.TagKeys[]': { length: [1, 128] },
  '*.PrincipalTags': { length: [0, 50] },
  '*.PrincipalTags[]': { length: [1, 256] },
  '*.MaxResults': { range: [1, 60] },
  '*.NextToken': { length: [1, 65_535], pattern: /^\S+$/, patternText: '[\\S]+' },
  '*.RoleMappings': { length: [0, 10] },
  'RoleMapping.Type': { values: ['Token', 'Rules'] },
  'RoleMapping.AmbiguousRoleResolution': { values: ['AuthenticatedRole', 'Deny'] },
  'RulesConfigurationType.Rules': { length: [1, 25] },
  'MappingRule.Claim': { length: [1, 64] },
  'MappingRule.MatchType': { values: ['Equals', 'Contains', 'StartsWith', 'NotEqual'] },
  'MappingRule.Value': { length: [1, 128] },
  'MappingRule.RoleARN': arn,
}
