import type { ListTermsCommandInput, ListTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOf } from '../../pageOf.ts'
import { describeTerms, termsOf } from '../../pools/terms.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The terms of all clients of a pool, without their links. */
export const listTerms: Operation<ListTermsCommandInput, ListTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, MaxResults: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, MaxResults: most = 60 } = input
    const { page, next } = pageOf(
      { token, most },
      ([after] = [], limit) =>
        termsOf(context.store).entries({
          within: pool.id,
          ...(after !== undefined && { after: [pool.id, after] as const }),
          limit,
        }),
      ([[, id]]) => [id],
    )
    return {
      Terms: page.map(([, found]) => {
        const { TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate } = describeTerms(found)
        return { TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate }
      }),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
