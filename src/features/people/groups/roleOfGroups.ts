import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import type { IdentityPoolRoles, RoleChoice } from '#iam/identity-pool/types.ts'
import type { PoolGroup } from '../../../aws/services/cognito-idp/types.ts'

export interface RoleQuestion {
  readonly roles: IdentityPoolRoles
  /** The name under which a role mapping knows the user pool. */
  readonly providerKey: string
  readonly groups: readonly PoolGroup[]
  /** Rules of a role mapping may ask for them. */
  readonly attributes: Readonly<Record<string, string>>
}

/** The role that the identity pool's rules would give to a person of these groups at the next sign-in, with the reasons. */
export function roleOfGroups({ roles, providerKey, groups, attributes }: RoleQuestion): RoleChoice {
  return selectRole({ roles, providerKey, claims: withGroupClaims(attributes, groups) })
}

/** The group that gives the role; undefined where none does. */
export function givingGroup(groups: readonly PoolGroup[], choice: RoleChoice | undefined): PoolGroup | undefined {
  if (choice?.kind !== 'role' || !choice.by.rule.startsWith('cognito:')) return undefined
  return groups.find(({ roleArn }) => roleArn === choice.roleArn)
}
