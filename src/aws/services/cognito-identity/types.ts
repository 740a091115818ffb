/** An identity pool's settings, in AWS's shape: they are shown, not used. */
import type {
  DescribeIdentityPoolCommandOutput,
  GetIdentityPoolRolesCommandOutput,
  GetPrincipalTagAttributeMapCommandOutput,
} from '@aws-sdk/client-cognito-identity'

export type IdentityPoolSettings = DescribeIdentityPoolCommandOutput
export type IdentityPoolRoleSettings = GetIdentityPoolRolesCommandOutput
export type TagSettings = GetPrincipalTagAttributeMapCommandOutput
