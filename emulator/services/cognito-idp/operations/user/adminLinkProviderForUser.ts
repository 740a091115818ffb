import type {
  AdminLinkProviderForUserCommandInput,
  AdminLinkProviderForUserCommandOutput,
  ProviderUserIdentifierType,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { invalidParameter, userDoesNotExist } from '../../errors.ts'
import { federatedUsername } from '../../oauth/federation/federatedUser.ts'
import {
  linkedUsersOf,
  newIdentity,
  subjectAttribute,
  withIdentities,
} from '../../oauth/federation/linkedIdentities.ts'
import { identityProvider, type PoolIdentityProvider } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'
import { identitiesIn } from '../../users/identities.ts'
import { PoolUsers } from '../../users/users.ts'

/** Social providers are known by their subject alone. */
const withOtherClaims: readonly string[] = ['OIDC', 'SAML']
const mostIdentities = 5

/** Joins what another provider says of somebody to a user who is there: they sign in as that user from now on. */
export const adminLinkProviderForUser: Operation<
  AdminLinkProviderForUserCommandInput,
  AdminLinkProviderForUserCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    DestinationUser: {
      ProviderName: true,
      ProviderAttributeName: { withoutEffect: 'The value alone names the user, on AWS too.' },
      ProviderAttributeValue: true,
    },
    SourceUser: { ProviderName: true, ProviderAttributeName: true, ProviderAttributeValue: true },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { store, clock } = context
    const { DestinationUser: destination = {}, SourceUser: source = {} } = input
    if (source.ProviderName === 'Cognito') {
      throw invalidParameter(
        'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
      )
    }
    const provider = identityProvider(store, pool, source.ProviderName)
    const { attribute, value } = claimIn(provider, source)
    const users = new PoolUsers(store, pool)
    const isOfPool = destination.ProviderName === 'Cognito'
    const wanted = destination.ProviderAttributeValue ?? ''
    const name = isOfPool
      ? wanted
      : federatedUsername(pool, identityProvider(store, pool, destination.ProviderName), wanted)
    const user = users.find(name)
    if (!user || (user.status === 'EXTERNAL_PROVIDER') === isOfPool) throw userDoesNotExist()
    if (attribute === subjectAttribute && users.get(federatedUsername(pool, provider, value))) {
      throw invalidParameter(
        'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
      )
    }
    const links = linkedUsersOf(store)
    const key = [pool.id, provider.name, attribute, value] as const
    if (links.get(key)) throw invalidParameter('SourceUser is already linked to DestinationUser')
    const identities = identitiesIn(user.attributes.identities)
    if (identities.length >= mostIdentities) {
      throw new AwsError('LimitExceededException', `A user can be linked to ${mostIdentities} identities at most.`)
    }

    store.transaction(() => {
      links.set(key, { username: user.username, sub: user.sub })
      const joined = [...identities, newIdentity(provider, value, { primary: false, now: clock() })]
      users.save({ ...withIdentities(user, joined), modifiedAt: clock() })
    })
    return {}
  },
}

function claimIn({ settings }: PoolIdentityProvider, source: ProviderUserIdentifierType) {
  const { ProviderAttributeName: attribute = subjectAttribute, ProviderAttributeValue: value } = source
  if (!value) throw invalidParameter('ProviderAttributeValue of SourceUser is missing.')
  const isMapped = Object.values(settings.AttributeMapping ?? {}).includes(attribute)
  if (attribute !== subjectAttribute && !(withOtherClaims.includes(settings.ProviderType) && isMapped)) {
    throw invalidParameter('Invalid attribute in SourceUser.')
  }
  return { attribute, value }
}
