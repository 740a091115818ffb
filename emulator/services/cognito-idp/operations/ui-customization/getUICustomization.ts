import type {
  GetUICustomizationCommandInput,
  GetUICustomizationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeUiCustomization, everyClient, uiCustomizationsOf } from '../../pools/uiCustomizations.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** How the sign-in pages look: of a client that has none of its own, as for all; an empty object where nobody said. */
export const getUICustomization: Operation<GetUICustomizationCommandInput, GetUICustomizationCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { ClientId: clientId = everyClient } = input
    if (clientId !== everyClient) clientOfPool(context.store, pool, clientId)
    const customizations = uiCustomizationsOf(context.store)
    const found = customizations.get([pool.id, clientId]) ?? customizations.get([pool.id, everyClient])
    return { UICustomization: found ? describeUiCustomization(found) : {} }
  },
}
