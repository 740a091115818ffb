import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { IdentityPoolRoleSettings } from './types.ts'

/** What an identity pool answers of its roles, as the engine takes it. Members that AWS leaves out are empty. */
export function identityPoolRolesOf({ Roles = {}, RoleMappings = {} }: IdentityPoolRoleSettings): IdentityPoolRoles {
  // Of a mapping it answers nothing but what SetIdentityPoolRoles takes.
  return { Roles, RoleMappings: RoleMappings as NonNullable<IdentityPoolRoles['RoleMappings']> }
}
