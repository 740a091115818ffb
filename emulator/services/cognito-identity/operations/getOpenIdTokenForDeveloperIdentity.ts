import type {
  GetOpenIdTokenForDeveloperIdentityCommandInput,
  GetOpenIdTokenForDeveloperIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import { principalTagsOfToken } from '#iam/identity-pool/principalTagsOfClaims.ts'
import { authenticatedAmr, developerAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Operation } from '../../operation.ts'
import { backendLogins, identityForBackend, requireDeveloperProvider } from '../developerLogins.ts'
import { invalidParameter } from '../errors.ts'
import { requireIdentityOf, requirePool } from '../identityPools.ts'
import { openIdToken, ownClaims } from '../openIdToken.ts'
import { poolKey } from '../poolKey.ts'
import { sessionTagsOf } from '../sessionTagsOf.ts'

/** Seconds. */
const usualValidity = 900

/** The account's own backend says who somebody is and gets a token for them: for the pool's GetCredentialsForIdentity, or for STS. */
export const getOpenIdTokenForDeveloperIdentity: Operation<
  GetOpenIdTokenForDeveloperIdentityCommandInput,
  GetOpenIdTokenForDeveloperIdentityCommandOutput
> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, IdentityId: true, Logins: true, PrincipalTags: true, TokenDuration: true },
  async run(input, context) {
    const { store, clock } = context
    const { IdentityId, Logins = {}, PrincipalTags, TokenDuration: validForSeconds = usualValidity } = input
    const { tags: named, problem } = principalTagsOfToken(PrincipalTags ?? {})
    if (problem !== undefined) throw invalidParameter(problem)
    const found = requirePool(input.IdentityPoolId, context)
    requireDeveloperProvider(found)
    // Made first: a transaction cannot wait for it.
    const key = await poolKey(store, found.id)
    return store.transaction(() => {
      const pool = requirePool(input.IdentityPoolId, context)
      const logins = backendLogins(Logins, pool, context)
      const given = IdentityId === undefined ? undefined : requireIdentityOf(pool, IdentityId, context)
      const identity = identityForBackend(given, pool, logins, context)
      const [user, ...others] = logins
      const amr = [
        ...developerAmr(user.provider, pool.id, user.subject),
        ...others.flatMap(({ provider, subject }) => authenticatedAmr(provider, subject)),
      ]
      const who = { identityId: identity.id, identityPoolId: pool.id, amr: [...new Set(amr)] }
      // Where the backend names none, the map of its provider makes them, of the claims that there are: the token's own.
      const { provider } = user
      const login = { provider, providerKey: provider, claims: ownClaims(who) }
      const tags = PrincipalTags ? named : sessionTagsOf(pool, login, context)
      const subject = { ...who, tags, validForSeconds }
      return { IdentityId: identity.id, Token: openIdToken(key, subject, clock) }
    })
  },
}
