import type {
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeProvider } from '../../pools/describeProvider.ts'
import { identityProvider } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A provider with its details. */
export const describeIdentityProvider: Operation<
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ProviderName: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    return { IdentityProvider: describeProvider(identityProvider(context.store, pool, input.ProviderName)) }
  },
}
