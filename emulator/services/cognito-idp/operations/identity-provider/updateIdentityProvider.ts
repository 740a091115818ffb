import type {
  UpdateIdentityProviderCommandInput,
  UpdateIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeProvider } from '../../pools/describeProvider.ts'
import { providerSettings } from '../../pools/givenProvider.ts'
import { identityProvider, identityProvidersOf, requireFreeIdentifiers } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Replaces what is given of a provider. A private key that is not given again stays. */
export const updateIdentityProvider: Operation<
  UpdateIdentityProviderCommandInput,
  UpdateIdentityProviderCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    ProviderName: true,
    ProviderDetails: true,
    AttributeMapping: true,
    IdpIdentifiers: true,
    AcrMapping: false,
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const provider = identityProvider(context.store, pool, input.ProviderName)
    const { name, settings: former } = provider
    const { private_key } = former.ProviderDetails
    const settings = providerSettings(pool, former.ProviderType, {
      ProviderDetails: input.ProviderDetails
        ? { ...(private_key !== undefined && { private_key }), ...input.ProviderDetails }
        : { ...former.ProviderDetails },
      AttributeMapping: input.AttributeMapping ?? former.AttributeMapping,
      IdpIdentifiers: input.IdpIdentifiers ?? former.IdpIdentifiers,
    })
    requireFreeIdentifiers(context.store, pool, { name, identifiers: settings.IdpIdentifiers })
    const changed = { ...provider, settings, modifiedAt: context.clock() }
    identityProvidersOf(context.store).set([pool.id, name], changed)
    return { IdentityProvider: describeProvider(changed) }
  },
}
