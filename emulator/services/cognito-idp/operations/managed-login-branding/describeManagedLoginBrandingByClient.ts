import type {
  DescribeManagedLoginBrandingByClientCommandInput,
  DescribeManagedLoginBrandingByClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { brandingOfClient, describeBranding } from '../../branding/brandings.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The style of a client, as it was given or with all that it leaves to Cognito. */
export const describeManagedLoginBrandingByClient: Operation<
  DescribeManagedLoginBrandingByClientCommandInput,
  DescribeManagedLoginBrandingByClientCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, ReturnMergedResources: true },
  run(input, context) {
    const { id } = clientOfPool(context.store, ownPool(input.UserPoolId, context), input.ClientId)
    const found = brandingOfClient(context.store, id)
    if (!found) {
      // Recorded (floci#2869).
      throw new AwsError('ResourceNotFoundException', `ManagedLoginBranding for client ${id} does not exist.`)
    }
    return { ManagedLoginBranding: describeBranding(found, { isMerged: input.ReturnMergedResources }) }
  },
}
