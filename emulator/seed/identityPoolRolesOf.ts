import type { IdentityPoolRoles, RoleMapping } from '#iam/identity-pool/types.ts'
import { providerName, roleArn } from './seedArns.ts'
import type { SeedDocument, SeedRoleMapping } from './seedDocument.ts'

/** The key of the document's user pool and client in the role mappings of its identity pool. */
export function seededProviderKey(document: SeedDocument): string {
  return `${providerName(document)}:${document.userPool.clientId}`
}

/** The roles of the document's identity pool, as `GetIdentityPoolRoles` answers them. */
export function identityPoolRolesOf(document: SeedDocument): IdentityPoolRoles {
  const { authenticated, unauthenticated, roleMapping } = document.identityPool
  return {
    Roles: {
      ...(authenticated !== undefined && { authenticated: roleArn(document, authenticated) }),
      ...(unauthenticated !== undefined && { unauthenticated: roleArn(document, unauthenticated) }),
    },
    ...(roleMapping && { RoleMappings: { [seededProviderKey(document)]: mappingOf(document, roleMapping) } }),
  }
}

function mappingOf(document: SeedDocument, mapping: SeedRoleMapping): RoleMapping {
  const { type: Type, ambiguous: AmbiguousRoleResolution = 'AuthenticatedRole', rules = [] } = mapping
  if (Type === 'Token') return { Type, AmbiguousRoleResolution }
  const Rules = rules.map(({ role, ...rule }) => ({ ...rule, RoleARN: roleArn(document, role) }))
  return { Type, AmbiguousRoleResolution, RulesConfiguration: { Rules } }
}
