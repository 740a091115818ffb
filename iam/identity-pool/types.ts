/** Identity pool configuration and the reasons for the role that a request gets. Follows the Cognito Developer Guide, "Using role-based access control". */

/** One rule of a rules mapping, as `SetIdentityPoolRoles` takes it. */
export interface MappingRule {
  readonly Claim: string
  readonly MatchType: 'Equals' | 'Contains' | 'StartsWith' | 'NotEqual'
  readonly Value: string
  readonly RoleARN: string
}

export interface RoleMapping {
  readonly Type: 'Token' | 'Rules'
  readonly AmbiguousRoleResolution?: 'AuthenticatedRole' | 'Deny'
  readonly RulesConfiguration?: { readonly Rules: readonly MappingRule[] }
}

/**
 * Roles of an identity pool, as `GetIdentityPoolRoles` answers. Mapping keys are `<provider>:<client id>` for user
 * pools.
 */
export interface IdentityPoolRoles {
  readonly Roles: { readonly authenticated?: string; readonly unauthenticated?: string }
  readonly RoleMappings?: Readonly<Record<string, RoleMapping>>
}

/** Claims of an ID token; arrays and booleans as they stand in the token. */
export type TokenClaims = Readonly<Record<string, unknown>>

/** One step of the choice, for people. `outcome`: chose the role, passed on to the next step, or refused. */
export interface RoleStep {
  readonly rule: string
  readonly outcome: 'chosen' | 'passed over' | 'refused'
  readonly reason: string
  readonly roleArn?: string
}

export type RoleChoice =
  | { readonly kind: 'role'; readonly roleArn: string; readonly by: RoleStep; readonly steps: readonly RoleStep[] }
  /** `code` and `message` are AWS's. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly steps: readonly RoleStep[] }
