import type {
  DescribeTermsByClientCommandInput,
  DescribeTermsByClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeTerms, termsNotFound, termsOfClient } from '../../pools/terms.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The same, found by the client and the name. */
export const describeTermsByClient: Operation<DescribeTermsByClientCommandInput, DescribeTermsByClientCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, TermsName: true },
  run(input, context) {
    const { id } = clientOfPool(context.store, ownPool(input.UserPoolId, context), input.ClientId)
    const found = termsOfClient(context.store, id).find(({ settings }) => settings.TermsName === input.TermsName)
    if (!found) throw termsNotFound()
    return { Terms: describeTerms(found) }
  },
}
