import type { RolecallOutputs } from '../contract/backendOutputs.ts'
import { guestSessionPolicies } from '../iam/identity-pool/guestSessionPolicies.ts'
import type { Policy, PolicyDocument } from '../iam/types.ts'
import { placesOf } from './access/places.ts'
import type { AccessRole } from './access/role.ts'

export interface DeployedRole {
  readonly role: AccessRole
  readonly roleArn: string
  readonly policies: readonly Policy[]
}

/**
 * What the console wants to know besides Amplify's own outputs (`custom.rolecall`): where people keep files, which role the
 * identity pool gives, and the policies to foretell calls by.
 * @param deployed `provider` as in role mappings: `cognito-idp.<region>.amazonaws.com/<user pool>:<client>`
 */
export function consoleOutputs(deployed: {
  readonly account: string
  readonly bucket: { readonly name: string; readonly policy: PolicyDocument | undefined }
  readonly provider: string
  readonly roles: readonly DeployedRole[]
}): RolecallOutputs {
  const { account, bucket, provider, roles } = deployed
  const arnFor = (givenTo: AccessRole['givenTo']) => roles.find(({ role }) => role.givenTo === givenTo)?.roleArn
  const [authenticated, unauthenticated] = [arnFor('signed-in people'), arnFor('guests')]
  return {
    places: placesOf(bucket.name),
    identityPoolRoles: {
      Roles: { ...(authenticated && { authenticated }), ...(unauthenticated && { unauthenticated }) },
      RoleMappings: { [provider]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
    },
    policies: roles.map(({ role, roleArn, policies }) => ({
      account,
      roleArn,
      identityBased: policies,
      ...(role.givenTo === 'guests' && { guestSession: guestSessionPolicies }),
      buckets: { [bucket.name]: bucket.policy ? [{ name: 'BucketPolicy', document: bucket.policy }] : [] },
    })),
  }
}
