import type {
  UnlinkDeveloperIdentityCommandInput,
  UnlinkDeveloperIdentityCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { requireDeveloperProvider, requireDeveloperUser } from '../developerLogins.ts'
import { resourceConflict } from '../errors.ts'
import { unlink } from '../identityLinks.ts'
import { requireIdentityOf, requirePool } from '../identityPools.ts'

/** Takes a user of the developer provider from an identity; the last login that goes leaves it to nobody. */
export const unlinkDeveloperIdentity: Operation<
  UnlinkDeveloperIdentityCommandInput,
  UnlinkDeveloperIdentityCommandOutput
> = {
  authorization: 'permission',
  honours: { IdentityId: true, IdentityPoolId: true, DeveloperProviderName: true, DeveloperUserIdentifier: true },
  run({ IdentityId, IdentityPoolId, DeveloperProviderName, DeveloperUserIdentifier: subject = '' }, context) {
    const pool = requirePool(IdentityPoolId, context)
    const login = { provider: requireDeveloperProvider(pool, DeveloperProviderName), subject }
    const identity = requireIdentityOf(pool, IdentityId, context)
    if (requireDeveloperUser(pool, login, context).id !== identity.id) {
      throw resourceConflict(`The developer user identifier is not one of identity '${identity.id}'.`)
    }
    unlink(identity, [login], context)
    return {}
  },
}
