import type {
  DeleteIdentityProviderCommandInput,
  DeleteIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { identityProvider, identityProvidersOf } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The provider goes. Clients that name it still do. */
export const deleteIdentityProvider: Operation<
  DeleteIdentityProviderCommandInput,
  DeleteIdentityProviderCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ProviderName: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { name } = identityProvider(context.store, pool, input.ProviderName)
    identityProvidersOf(context.store).delete([pool.id, name])
    return {}
  },
}
