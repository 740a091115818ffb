import type { GetIdCommandInput, GetIdCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { checkLogins } from '../checkLogins.ts'
import { identityWithLogins } from '../identityOf.ts'
import { requireGuestAccess, requirePool } from '../identityPools.ts'
import { newIdentity } from '../newIdentity.ts'

/** Finds the identity of a person, or makes one; a guest gets a new identity with each call. */
export const getId: Operation<GetIdCommandInput, GetIdCommandOutput> = {
  authorization: 'public',
  honours: {
    IdentityPoolId: true,
    AccountId: { withoutEffect: 'The id of a pool names it in any account.' },
    Logins: true,
  },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const logins = checkLogins(input.Logins, pool, context)
    if (logins.length > 0) return { IdentityId: identityWithLogins(pool, logins, context).id }
    requireGuestAccess(pool)
    return { IdentityId: newIdentity(pool, [], context).id }
  },
}
