import type { DescribeTermsCommandInput, DescribeTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeTerms as described, terms } from '../../pools/terms.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Terms of use or a privacy policy with all their links. */
export const describeTerms: Operation<DescribeTermsCommandInput, DescribeTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, TermsId: true },
  run(input, context) {
    return { Terms: described(terms(context.store, ownPool(input.UserPoolId, context), input.TermsId)) }
  },
}
