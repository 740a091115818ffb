import { type Capability, type CapabilityTargets, newCapability } from '../capability.ts'

/** What the page of the pools reads; *Doctor* reads the identity pool alike. */
export function poolCapabilities(targets: CapabilityTargets): readonly Capability[] {
  const { userPoolId, userPoolClientId, identityPoolId } = targets
  const userPool = (label: string, operation: string, input: object = {}): Capability =>
    newCapability('pools', label, {
      service: 'cognito-idp',
      operation,
      target: userPoolId,
      input: { UserPoolId: userPoolId, ...input },
    })
  const identityPool = (label: string, operation: string): Capability =>
    newCapability('pools', label, {
      service: 'cognito-identity',
      operation,
      target: identityPoolId,
      input: { IdentityPoolId: identityPoolId },
    })
  return [
    userPool('Read the user pool', 'DescribeUserPool'),
    userPool('Read its second factors and passkeys', 'GetUserPoolMfaConfig'),
    userPool('Read the app client', 'DescribeUserPoolClient', { ClientId: userPoolClientId }),
    identityPool('Read the identity pool', 'DescribeIdentityPool'),
    identityPool('Read its roles', 'GetIdentityPoolRoles'),
    identityPool('Read its attributes for access control', 'GetPrincipalTagAttributeMap'),
  ]
}
