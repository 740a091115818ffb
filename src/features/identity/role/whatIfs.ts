import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { fittingValue, ruleInWords } from '#iam/identity-pool/mappingRule.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { IdentityPoolRoles, RoleChoice, TokenClaims } from '#iam/identity-pool/types.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { ConsoleSession } from '../../../aws/session/auth.ts'
import { providerKey } from '../../../session/roleOfSession.ts'

/** One thing that could be otherwise, and the role that there would be then. */
export interface WhatIf {
  /** Ends the sentence "What would change if …": "I were in operators". */
  readonly label: string
  readonly choice: RoleChoice
}

/** Of everything that the console knows the pool's rules of, what would give this session another role, or none. */
export function whatIfs(
  session: ConsoleSession,
  config: Pick<AwsConfig, 'identityPoolRoles' | 'groupRoles' | 'guestAccess'> & Parameters<typeof providerKey>[0],
): readonly WhatIf[] {
  const roles = config.identityPoolRoles
  if (!roles || session.kind !== 'signed-in') return []
  const key = providerKey(config)
  const choose = (claims: TokenClaims, given: IdentityPoolRoles = roles) =>
    selectRole({ roles: given, providerKey: key, claims })
  const { claims } = session
  const mapping = roles.RoleMappings?.[key]
  return [
    ...(mapping?.Type === 'Token' ? ofGroups(session.groups, claims, config.groupRoles ?? [], choose) : []),
    ...(mapping?.RulesConfiguration?.Rules ?? []).map((rule) => ({
      label: ruleInWords(rule),
      choice: choose({ ...claims, [rule.Claim]: fittingValue(rule) }),
    })),
    ...(mapping
      ? [{ label: 'the pool did not look into tokens', choice: choose(claims, { Roles: roles.Roles }) }]
      : []),
    ...(config.guestAccess ? [{ label: 'I were a guest', choice: selectRole({ roles }) }] : []),
  ]
}

function ofGroups(
  mine: readonly string[],
  claims: TokenClaims,
  known: NonNullable<AwsConfig['groupRoles']>,
  choose: (claims: TokenClaims) => RoleChoice,
): readonly WhatIf[] {
  const inGroups = (names: readonly string[]): TokenClaims =>
    withGroupClaims(
      claims,
      names.map((name) => {
        const { roleArn, precedence } = known.find(({ group }) => group === name) ?? {}
        return { name, ...(roleArn !== undefined && { roleArn }), ...(precedence !== undefined && { precedence }) }
      }),
    )
  const others = known.map(({ group }) => group).filter((group) => !mine.includes(group))
  return [
    ...others.map((group) => ({ label: `I were in ${group} too`, choice: choose(inGroups([...mine, group])) })),
    ...(mine.length > 1
      ? mine.map((group) => ({
          label: `I were not in ${group}`,
          choice: choose(inGroups(mine.filter((one) => one !== group))),
        }))
      : []),
    ...(mine.length > 0 ? [{ label: 'I were in no group', choice: choose(inGroups([])) }] : []),
  ]
}
