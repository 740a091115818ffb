import type { UpdateTermsCommandInput, UpdateTermsCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { type ClientTerms, describeTerms, requireSoundTerms, terms, termsOf } from '../../pools/terms.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Changes what is given, the links as a whole. */
export const updateTerms: Operation<UpdateTermsCommandInput, UpdateTermsCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, TermsId: true, TermsName: true, TermsSource: true, Enforcement: true, Links: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const found = terms(context.store, pool, input.TermsId)
    const { settings } = found
    const changed: ClientTerms = {
      ...found,
      settings: {
        TermsName: input.TermsName ?? settings.TermsName,
        TermsSource: input.TermsSource ?? settings.TermsSource,
        Enforcement: input.Enforcement ?? settings.Enforcement,
        Links: input.Links ?? settings.Links,
      },
      modifiedAt: context.clock(),
    }
    requireSoundTerms(context.store, changed)
    termsOf(context.store).set([pool.id, found.id], changed)
    return { Terms: describeTerms(changed) }
  },
}
