import type { UnlinkIdentityCommandInput, UnlinkIdentityCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { checkLogins } from '../checkLogins.ts'
import { invalidParameter, loginsDoNotMatch, notFound } from '../errors.ts'
import { unlink } from '../identityLinks.ts'
import { linkedIdentities, requireOpen } from '../identityOf.ts'
import { requireIdentity, requirePool } from '../identityPools.ts'

/**
 * Takes logins from the identity of whoever shows one of its logins. Those of the developer provider are the account's
 * backend's to take (UnlinkDeveloperIdentity).
 */
export const unlinkIdentity: Operation<UnlinkIdentityCommandInput, UnlinkIdentityCommandOutput> = {
  authorization: 'public',
  honours: { IdentityId: true, Logins: true, LoginsToRemove: true },
  run({ IdentityId, Logins, LoginsToRemove = [] }, context) {
    const identity = requireIdentity(IdentityId, context)
    const pool = requirePool(identity.poolId, context)
    requireOpen(identity)
    const shown = linkedIdentities(pool, checkLogins(Logins, pool, context), context.store)
    if (!shown.some(({ id }) => id === identity.id)) throw loginsDoNotMatch()
    if (LoginsToRemove.length === 0) throw invalidParameter('LoginsToRemove names no provider.')
    if (LoginsToRemove.some((name) => name === pool.developerProvider)) {
      throw invalidParameter('Please provide a valid public provider')
    }
    const missing = LoginsToRemove.find((name) => !identity.logins.some(({ provider }) => provider === name))
    if (missing !== undefined) throw notFound(`Identity '${identity.id}' has no login of ${missing}.`)
    unlink(
      identity,
      identity.logins.filter(({ provider }) => LoginsToRemove.includes(provider)),
      context,
    )
    return {}
  },
}
