import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'

/** What the page of the pools asks when it is opened. */
export function poolCalls({
  userPoolId,
  userPoolClientId,
  identityPoolId,
}: Pick<AwsConfig, 'userPoolId' | 'userPoolClientId' | 'identityPoolId'>): readonly AskedCall[] {
  const userPool = (operation: string, input = {}): AskedCall => ({
    service: 'cognito-idp',
    operation,
    target: userPoolId,
    input: { UserPoolId: userPoolId, ...input },
  })
  const identityPool = (operation: string): AskedCall => ({
    service: 'cognito-identity',
    operation,
    target: identityPoolId,
    input: { IdentityPoolId: identityPoolId },
  })
  return [
    userPool('DescribeUserPool'),
    userPool('GetUserPoolMfaConfig'),
    userPool('DescribeUserPoolClient', { ClientId: userPoolClientId }),
    identityPool('DescribeIdentityPool'),
    identityPool('GetIdentityPoolRoles'),
    identityPool('GetPrincipalTagAttributeMap'),
  ]
}
