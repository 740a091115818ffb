import type { CreateTermsCommandInput, CreateTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { type ClientTerms, describeTerms, requireSoundTerms, termsOf } from '../../pools/terms.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Terms of use or a privacy policy for a client that has none. */
export const createTerms: Operation<CreateTermsCommandInput, CreateTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, TermsName: true, TermsSource: true, Enforcement: true, Links: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const { TermsName = '', TermsSource = 'LINK', Enforcement = 'NONE', Links = {} } = input
    const now = context.clock()
    const made: ClientTerms = {
      id: context.random.uuid(),
      poolId: pool.id,
      clientId: client.id,
      settings: { TermsName, TermsSource, Enforcement, Links },
      createdAt: now,
      modifiedAt: now,
    }
    requireSoundTerms(context.store, made)
    termsOf(context.store).set([pool.id, made.id], made)
    return { Terms: describeTerms(made) }
  },
}
