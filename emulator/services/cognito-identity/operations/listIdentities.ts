import type { ListIdentitiesCommandInput, ListIdentitiesCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { identityDescription } from '../identityDescription.ts'
import { identities, requirePool } from '../identityPools.ts'

/** The identities of a pool in the order of their ids. `NextToken` is the last id of the page before. */
export const listIdentities: Operation<ListIdentitiesCommandInput, ListIdentitiesCommandOutput> = {
  authorization: 'permission',
  honours: { IdentityPoolId: true, MaxResults: true, NextToken: true, HideDisabled: true },
  run(input, context) {
    const pool = requirePool(input.IdentityPoolId, context)
    const { MaxResults: most = 60, NextToken: after, HideDisabled: hideClosed = false } = input
    const found = identities(context.store)
      .byIndex(hideClosed ? 'open' : 'pool', {
        equal: pool.id,
        ...(after !== undefined && { after }),
        limit: most + 1,
      })
      .map(([, identity]) => identity)
    const page = found.slice(0, most)
    const last = page.at(-1)
    return {
      IdentityPoolId: pool.id,
      Identities: page.map(identityDescription),
      ...(last && found.length > page.length && { NextToken: last.id }),
    }
  },
}
