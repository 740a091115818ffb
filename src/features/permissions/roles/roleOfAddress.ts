import type { PoolRole } from './poolRoles.ts'

/** @param text a role's name, or its ARN: names are unique within one account only */
export function roleOfAddress(roles: readonly PoolRole[], text: string | undefined): PoolRole | undefined {
  return roles.find(({ arn }) => arn === text) ?? roles.find(({ name }) => name === text)
}

/** How an address names a role: by its name where that is enough. */
export function addressOfRole(roles: readonly PoolRole[], role: PoolRole): string {
  return roles.some(({ arn, name }) => name === role.name && arn !== role.arn) ? role.arn : role.name
}
