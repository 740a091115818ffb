import type { GetOpenIdTokenCommandInput, GetOpenIdTokenCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation, OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { identityOfCaller } from '../identityOf.ts'
import { requireIdentity, requirePool } from '../identityPools.ts'
import { openIdToken } from '../openIdToken.ts'
import { poolKey } from '../poolKey.ts'
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
    // Made first: a transaction cannot wait for it.
    const key = await poolKey(context.store, classicPoolOf(input, context).pool.id)
    return context.store.transaction(() => {
      const { given, pool } = classicPoolOf(input, context)
      const { identity, amr, login } = identityOfCaller(given, pool, input.Logins, context)
      const tags = sessionTagsOf(pool, login, context)
      const subject = { identityId: identity.id, identityPoolId: pool.id, amr, tags, validForSeconds: tokenValidity }
      return { IdentityId: identity.id, Token: openIdToken(key, subject, context.clock) }
    })
  },
}

function classicPoolOf({ IdentityId }: GetOpenIdTokenCommandInput, context: OperationContext) {
  const given = requireIdentity(IdentityId, context)
  const pool = requirePool(given.poolId, context)
  if (pool.allowClassicFlow === true) return { given, pool }
  throw invalidParameter('Basic (classic) flow is not enabled, please use enhanced flow.')
}
