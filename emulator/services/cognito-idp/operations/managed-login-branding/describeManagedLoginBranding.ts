import type {
  DescribeManagedLoginBrandingCommandInput,
  DescribeManagedLoginBrandingCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { branding, describeBranding } from '../../branding/brandings.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A style as it was given, or with all that it leaves to Cognito. */
export const describeManagedLoginBranding: Operation<
  DescribeManagedLoginBrandingCommandInput,
  DescribeManagedLoginBrandingCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ManagedLoginBrandingId: true, ReturnMergedResources: true },
  run(input, context) {
    const found = branding(context.store, ownPool(input.UserPoolId, context), input.ManagedLoginBrandingId)
    return { ManagedLoginBranding: describeBranding(found, { isMerged: input.ReturnMergedResources }) }
  },
}
