import type {
  MergeDeveloperIdentitiesCommandInput,
  MergeDeveloperIdentitiesCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { requireDeveloperProvider, requireDeveloperUser } from '../developerLogins.ts'
import { invalidParameter } from '../errors.ts'
import { merge } from '../identityLinks.ts'
import { requirePool } from '../identityPools.ts'

/** Two users of the developer provider turn out to be one: the source's logins lead to the destination's identity. */
export const mergeDeveloperIdentities: Operation<
  MergeDeveloperIdentitiesCommandInput,
  MergeDeveloperIdentitiesCommandOutput
> = {
  authorization: 'permission',
  honours: {
    SourceUserIdentifier: true,
    DestinationUserIdentifier: true,
    DeveloperProviderName: true,
    IdentityPoolId: true,
  },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const provider = requireDeveloperProvider(pool, input.DeveloperProviderName)
    const identityOf = (subject = '') => requireDeveloperUser(pool, { provider, subject }, context)
    const source = identityOf(input.SourceUserIdentifier)
    const destination = identityOf(input.DestinationUserIdentifier)
    // AWS documents that they have different identities, not the sentence.
    if (source.id === destination.id) throw invalidParameter('Both users have the same identity.')
    merge(source, destination, pool, context)
    return { IdentityId: destination.id }
  },
}
