import type { DeleteIdentitiesCommandInput, DeleteIdentitiesCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { deleteIdentity } from '../identityLinks.ts'
import { identities } from '../identityPools.ts'

/** Who was deleted and comes again is somebody new. */
export const deleteIdentities: Operation<DeleteIdentitiesCommandInput, DeleteIdentitiesCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityIdsToDelete: true },
  run({ IdentityIdsToDelete: ids = [] }, { store, region }) {
    return store.transaction(() => {
      const unknown = [...new Set(ids)].filter((id) => {
        const identity = id.startsWith(`${region}:`) ? identities(store).get(id) : undefined
        if (identity) deleteIdentity(identity, store)
        return !identity
      })
      // AWS has two codes: of an identity that is nobody's here it cannot be known whose it is.
      return { UnprocessedIdentityIds: unknown.map((id) => ({ IdentityId: id, ErrorCode: 'AccessDenied' })) }
    })
  },
}
