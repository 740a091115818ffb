import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { type Capability, type CapabilityTargets, newCapability } from '../capability.ts'

/** What *Doctor* reads of roles, and the corrections that it applies. On roles any name stands for all of them. */
export function doctorCapabilities(targets: CapabilityTargets): readonly Capability[] {
  const { account, userPoolId, identityPoolId } = targets
  const iam = (label: string, operation: string, input: object): Capability =>
    newCapability('doctor', label, { service: 'iam', operation, input: { ...input } })
  const role = { RoleName: '*' }
  const policy = { PolicyArn: `arn:aws:iam::${account}:policy/*` }
  return [
    iam('Read trust policies of roles', 'GetRole', role),
    iam('List the inline policies of roles', 'ListRolePolicies', role),
    iam('Read inline policies of roles', 'GetRolePolicy', role),
    iam('List the managed policies of roles', 'ListAttachedRolePolicies', role),
    iam('Read managed policies', 'GetPolicy', policy),
    iam('Read versions of managed policies', 'GetPolicyVersion', policy),
    iam('Correct trust policies', 'UpdateAssumeRolePolicy', role),
    newCapability('doctor', 'Correct the roles of the identity pool', {
      service: 'cognito-identity',
      operation: 'SetIdentityPoolRoles',
      target: identityPoolId,
      input: { IdentityPoolId: identityPoolId },
    }),
    newCapability('doctor', 'Correct the precedence of groups', {
      service: 'cognito-idp',
      operation: 'UpdateGroup',
      target: userPoolId,
      input: { UserPoolId: userPoolId },
    }),
    ...bucketsOfPlaces(targets).map((bucket) =>
      newCapability('doctor', `Correct the CORS rules of ${bucket}`, {
        service: 's3',
        operation: 'PutBucketCors',
        target: bucket,
        input: { Bucket: bucket },
      }),
    ),
  ]
}
