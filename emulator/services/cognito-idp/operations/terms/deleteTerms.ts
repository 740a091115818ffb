import type { DeleteTermsCommandInput, DeleteTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { terms, termsOf } from '../../pools/terms.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The terms go, and the page for new accounts leads to none. */
export const deleteTerms: Operation<DeleteTermsCommandInput, DeleteTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, TermsId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { id } = terms(context.store, pool, input.TermsId)
    termsOf(context.store).delete([pool.id, id])
    return {}
  },
}
