import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'

/** What the page asks when it is opened, besides the trust policy of the role that is chosen there. */
export function whatIfCalls({ identityPoolId }: Pick<AwsConfig, 'identityPoolId'>): readonly AskedCall[] {
  return [
    {
      service: 'cognito-identity',
      operation: 'GetIdentityPoolRoles',
      target: identityPoolId,
      input: { IdentityPoolId: identityPoolId },
    },
  ]
}
