import type {
  CreateIdentityProviderCommandInput,
  CreateIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { describeProvider } from '../../pools/describeProvider.ts'
import { providerSettings } from '../../pools/givenProvider.ts'
import { identityProvidersOf, requireFreeIdentifiers } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** What a pool itself and the social providers are called. */
const fixedNames = ['COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple']

/** Another provider whose people the pool takes in. */
export const createIdentityProvider: Operation<
  CreateIdentityProviderCommandInput,
  CreateIdentityProviderCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    ProviderName: true,
    ProviderType: true,
    ProviderDetails: true,
    AttributeMapping: true,
    IdpIdentifiers: true,
    AcrMapping: false,
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { ProviderName: name = '', ProviderType: type = 'OIDC' } = input
    const isNamed = type === 'OIDC' || type === 'SAML'
    if (isNamed ? fixedNames.includes(name) : name !== type) {
      throw invalidParameter(`The provider name ${name} does not fit the provider type ${type}.`)
    }
    if (identityProvidersOf(context.store).get([pool.id, name])) {
      throw new AwsError('DuplicateProviderException', `Identity provider ${name} already exists.`)
    }
    const settings = providerSettings(pool, type, input)
    requireFreeIdentifiers(context.store, pool, { name, identifiers: settings.IdpIdentifiers })
    const now = context.clock()
    const provider = { poolId: pool.id, name, settings, createdAt: now, modifiedAt: now }
    identityProvidersOf(context.store).set([pool.id, name], provider)
    return { IdentityProvider: describeProvider(provider) }
  },
}
