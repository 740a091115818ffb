import { identityPoolRolesOf } from '../../seed/identityPoolRolesOf.ts'
import { providerName } from '../../seed/seedArns.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import { identityPools } from './identityPools.ts'

/** One identity pool, with the document's user pool as its only provider. */
export function seedCognitoIdentity({ store, document }: Pick<SeedContext, 'store' | 'document'>): void {
  const { identityPool, userPool } = document
  const { id, name = 'rolecall', allowGuests = false, principalTags } = identityPool
  const provider = { providerName: providerName(document), clientId: userPool.clientId, serverSideTokenCheck: false }
  identityPools(store).set(id, {
    id,
    name,
    allowUnauthenticated: allowGuests,
    providers: [provider],
    roles: identityPoolRolesOf(document),
    ...(principalTags && {
      principalTags: { [provider.providerName]: { UseDefaults: false, PrincipalTags: principalTags } },
    }),
  })
}
