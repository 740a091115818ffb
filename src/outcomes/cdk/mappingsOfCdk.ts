import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'

/** CloudFormation knows a mapping by any name, and its provider inside; its members begin with small letters in CDK. */
export function mappingsOfCdk(mappings: NonNullable<IdentityPoolRoles['RoleMappings']>) {
  return Object.fromEntries(
    Object.entries(mappings).map(([identityProvider, { Type, AmbiguousRoleResolution, RulesConfiguration }], index) => [
      `mapping${index + 1}`,
      {
        identityProvider,
        type: Type,
        ambiguousRoleResolution: AmbiguousRoleResolution,
        ...(RulesConfiguration && {
          rulesConfiguration: {
            rules: RulesConfiguration.Rules.map(({ Claim, MatchType, Value, RoleARN }) => ({
              claim: Claim,
              matchType: MatchType,
              value: Value,
              roleArn: RoleARN,
            })),
          },
        }),
      },
    ]),
  )
}
