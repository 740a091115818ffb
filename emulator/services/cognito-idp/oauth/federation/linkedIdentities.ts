/** Identities of other providers that belong to users of the pool: made by a sign-in, or joined by an administrator. */
import { defineCollection } from '../../../../state/collection.ts'
import type { Store } from '../../../../state/store.ts'
import type { PoolIdentityProvider } from '../../pools/identityProviders.ts'
import type { UserPool } from '../../pools/userPools.ts'
import type { UserIdentity } from '../../users/identities.ts'
import { type PoolUser, PoolUsers } from '../../users/users.ts'

/**
 * Users by what the provider says: `attribute` is `Cognito_Subject`, or another claim of SAML and OpenID Connect. A later
 * user of the same name has another `sub`, and is joined to nothing.
 */
export const linkedUsersOf = defineCollection<
  Pick<PoolUser, 'username' | 'sub'>,
  readonly [poolId: string, provider: string, attribute: string, value: string]
>({
  name: 'cognito.linkedUsers',
  key: ['user pool id', 'provider name', 'attribute', 'value'],
})

export const subjectAttribute = 'Cognito_Subject'

/** Whom an administrator joined to what the provider says of somebody. */
export function linkedUser(
  store: Store,
  pool: UserPool,
  provider: PoolIdentityProvider,
  { subject, claims }: { readonly subject: string; readonly claims: Readonly<Record<string, string>> },
): PoolUser | undefined {
  const links = linkedUsersOf(store)
  const said = { ...claims, [subjectAttribute]: subject }
  for (const [attribute, value] of Object.entries(said)) {
    const link = links.get([pool.id, provider.name, attribute, value])
    const user = link && new PoolUsers(store, pool).get(link.username)
    if (user && user.sub === link.sub) return user
  }
  return undefined
}

export function newIdentity(
  provider: PoolIdentityProvider,
  userId: string,
  { primary, now }: { readonly primary: boolean; readonly now: number },
): UserIdentity {
  const { ProviderType: providerType, ProviderDetails } = provider.settings
  const issuer = providerType === 'SAML' ? (ProviderDetails.MetadataURL ?? null) : null
  return { userId, providerName: provider.name, providerType, issuer, primary, dateCreated: now }
}

/** The attribute for these; without any it is not there. */
export function withIdentities(user: PoolUser, identities: readonly UserIdentity[]): PoolUser {
  const others = Object.entries(user.attributes).filter(([name]) => name !== 'identities')
  const own = identities.length === 0 ? [] : [['identities', JSON.stringify(identities)]]
  return { ...user, attributes: Object.fromEntries([...others, ...own]) as PoolUser['attributes'] }
}
