import type { GetOpenIdTokenCommandInput, GetOpenIdTokenCommandOutput } from '@aws-sdk/client-cognito-identity'
import { identityPoolIssuer, tagsClaim } from '../../../tokens/identityPoolTokens.ts'
import { signToken } from '../../../tokens/signToken.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { identityOfCaller } from '../identityOfCaller.ts'
import { poolKey } from '../poolKey.ts'
import { requireIdentity, requirePool } from '../requirePool.ts'
import { sessionTagsOf } from '../sessionTagsOf.ts'

/** Seconds. */
const tokenValidity = 600

/**
 * The first step of the classic flow: a token that says who the identity is, for STS. It gets around role mapping and
 * the guests' session policy, so that a pool has to allow it.
 */
export const getOpenIdToken: Operation<GetOpenIdTokenCommandInput, GetOpenIdTokenCommandOutput> = {
  authorization: 'public',
  honours: { IdentityId: true, Logins: true },
  async run(input, context) {
    const { store, clock } = context
    const given = requireIdentity(input.IdentityId, context)
    const pool = requirePool(given.poolId, context)
    if (pool.allowClassicFlow !== true) {
      throw new AwsError('InvalidParameterException', 'Basic (classic) flow is not enabled, please use enhanced flow.')
    }
    // Made first: a transaction cannot wait for it.
    const key = await poolKey(store, pool.id)
    return store.transaction(() => {
      const { identity, amr, login } = identityOfCaller(given, pool, input.Logins, context)
      const tags = Object.entries(sessionTagsOf(pool, login, context))
      const now = Math.floor(clock() / 1000)
      const principalTags = Object.fromEntries(tags.map(([name, value]) => [name, [value]]))
      const claims = {
        sub: identity.id,
        aud: pool.id,
        amr,
        iss: identityPoolIssuer,
        ...(tags.length > 0 && { [tagsClaim]: { principal_tags: principalTags, transitive_tag_keys: [] } }),
        exp: now + tokenValidity,
        iat: now,
      }
      return { IdentityId: identity.id, Token: signToken(key, claims, 'RS512') }
    })
  },
}
