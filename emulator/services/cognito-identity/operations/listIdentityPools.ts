import type { ListIdentityPoolsCommandInput, ListIdentityPoolsCommandOutput } from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { identityPools } from '../identityPools.ts'

/** The pools of the region in the order of their ids. `NextToken` is the last id of the page before. */
export const listIdentityPools: Operation<ListIdentityPoolsCommandInput, ListIdentityPoolsCommandOutput> = {
  authorization: 'permission',
  honours: { MaxResults: true, NextToken: true },
  run({ MaxResults: most = 60, NextToken: after }, { store, region }) {
    const range = { prefix: `${region}:`, ...(after !== undefined && { after }), limit: most + 1 }
    const found = identityPools(store).entries(range)
    const page = found.slice(0, most).map(([, { id, name }]) => ({ IdentityPoolId: id, IdentityPoolName: name }))
    const last = page.at(-1)
    return { IdentityPools: page, ...(last && found.length > most && { NextToken: last.IdentityPoolId }) }
  },
}
