import type {
  AdminDisableProviderForUserCommandInput,
  AdminDisableProviderForUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { userDoesNotExist } from '../../errors.ts'
import { federatedUsername } from '../../oauth/federation/federatedUser.ts'
import { linkedUsersOf, subjectAttribute, withIdentities } from '../../oauth/federation/linkedIdentities.ts'
import { identityProvider } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'
import { identitiesIn } from '../../users/identities.ts'
import { type PoolUser, PoolUsers } from '../../users/users.ts'

/**
 * Ends a way to sign in: a joined identity is taken from its user, a user of another provider is disabled, and one of the
 * pool's own loses their password.
 */
export const adminDisableProviderForUser: Operation<
  AdminDisableProviderForUserCommandInput,
  AdminDisableProviderForUserCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    User: { ProviderName: true, ProviderAttributeName: true, ProviderAttributeValue: true },
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { store, clock } = context
    const {
      ProviderName: name,
      ProviderAttributeName: attribute = subjectAttribute,
      ProviderAttributeValue: value = '',
    } = input.User ?? {}
    const users = new PoolUsers(store, pool)
    const save = (user: PoolUser) => store.transaction(() => users.save({ ...user, modifiedAt: clock() }))
    if (name === 'Cognito') {
      const user = users.find(value)
      if (!user) throw userDoesNotExist()
      save({ ...user, password: undefined })
      return {}
    }

    const provider = identityProvider(store, pool, name)
    const key = [pool.id, provider.name, attribute, value] as const
    const link = linkedUsersOf(store).get(key)
    if (link) {
      const user = users.get(link.username)
      const rest =
        user &&
        identitiesIn(user.attributes.identities).filter(
          (one) => one.providerName !== provider.name || one.userId !== value,
        )
      store.transaction(() => {
        linkedUsersOf(store).delete(key)
        if (user && rest) users.save({ ...withIdentities(user, rest), modifiedAt: clock() })
      })
      return {}
    }
    const user = users.get(federatedUsername(pool, provider, value))
    if (!user) throw userDoesNotExist()
    save({ ...user, enabled: false })
    return {}
  },
}
