import type { ListTermsCommandInput, ListTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOfPool } from '../../pageOf.ts'
import { describeTerms, termsOf } from '../../pools/terms.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The terms of all clients of a pool, without their links. */
export const listTerms: Operation<ListTermsCommandInput, ListTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, MaxResults: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, MaxResults: most = 60 } = input
    const { page, next } = pageOfPool(termsOf(context.store), pool.id, { token, most })
    return {
      Terms: page.map((found) => {
        const { TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate } = describeTerms(found)
        return { TermsId, TermsName, Enforcement, CreationDate, LastModifiedDate }
      }),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
