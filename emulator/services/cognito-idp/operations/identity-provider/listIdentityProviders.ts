import type {
  ListIdentityProvidersCommandInput,
  ListIdentityProvidersCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { pageOfPool } from '../../pageOf.ts'
import { datesOf } from '../../pools/describePool.ts'
import { identityProvidersOf } from '../../pools/identityProviders.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The providers of a pool in the order of their names. */
export const listIdentityProviders: Operation<ListIdentityProvidersCommandInput, ListIdentityProvidersCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, MaxResults: true, NextToken: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { NextToken: token, MaxResults: most = 60 } = input
    const { page, next } = pageOfPool(identityProvidersOf(context.store), pool.id, { token, most })
    return {
      Providers: page.map((provider) => ({
        ProviderName: provider.name,
        ProviderType: provider.settings.ProviderType,
        ...datesOf(provider),
      })),
      ...(next !== undefined && { NextToken: next }),
    }
  },
}
