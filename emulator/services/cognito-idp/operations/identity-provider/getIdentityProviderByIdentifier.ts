import type {
  GetIdentityProviderByIdentifierCommandInput,
  GetIdentityProviderByIdentifierCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { describeProvider } from '../../pools/describeProvider.ts'
import { identityProviderByIdentifier } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The provider that an identifier leads to. */
export const getIdentityProviderByIdentifier: Operation<
  GetIdentityProviderByIdentifierCommandInput,
  GetIdentityProviderByIdentifierCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, IdpIdentifier: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const provider = identityProviderByIdentifier(context.store, pool, input.IdpIdentifier ?? '')
    if (!provider) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Identity provider with identifier ${input.IdpIdentifier} does not exist.`,
      )
    }
    return { IdentityProvider: describeProvider(provider) }
  },
}
