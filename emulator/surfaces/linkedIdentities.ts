import type { LinkedIdentity } from '#contract/linkedIdentity.ts'
import { backendIn } from '../seed/seededBackend.ts'
import { identities } from '../services/cognito-identity/identityPools.ts'
import type { Store } from '../state/store.ts'
import { userPoolIssuer } from '../tokens/userPoolTokens.ts'

/** Whose identity is whose, of the people of the backend's user pool. AWS keeps this to itself. */
export function linkedIdentities(store: Store): readonly LinkedIdentity[] {
  const { userPoolId, identityPoolId } = backendIn(store)
  const provider = userPoolIssuer(userPoolId).replace('https://', '')
  return [...identities(store).byIndex('open', { equal: identityPoolId })].flatMap(([identityId, identity]) =>
    identity.logins
      .filter((login) => login.provider === provider)
      .map(({ subject: sub }) => ({
        sub,
        identityId,
        linkedAt: new Date(identity.modifiedAt ?? identity.createdAt).toISOString(),
      })),
  )
}
