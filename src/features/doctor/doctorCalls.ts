import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'

/** What an examination asks first; which roles and buckets it asks about then hangs on the answers. */
export function doctorCalls({
  identityPoolId,
  userPoolId,
}: Pick<AwsConfig, 'identityPoolId' | 'userPoolId'>): readonly AskedCall[] {
  const ofPool = (operation: string): AskedCall => ({
    service: 'cognito-identity',
    operation,
    target: identityPoolId,
    input: { IdentityPoolId: identityPoolId },
  })
  return [
    ofPool('DescribeIdentityPool'),
    ofPool('GetIdentityPoolRoles'),
    ofPool('GetPrincipalTagAttributeMap'),
    { service: 'cognito-idp', operation: 'ListGroups', target: userPoolId, input: { UserPoolId: userPoolId } },
  ]
}
