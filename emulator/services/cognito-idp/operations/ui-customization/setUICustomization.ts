import type {
  SetUICustomizationCommandInput,
  SetUICustomizationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { domainsOfPool } from '../../pools/domains.ts'
import { describeUiCustomization, everyClient, uiCustomizationsOf } from '../../pools/uiCustomizations.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'

/** How the sign-in pages look, for all clients or for one; without anything given, as if nobody had said. */
export const setUICustomization: Operation<SetUICustomizationCommandInput, SetUICustomizationCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, ClientId: true, CSS: true, ImageFile: false },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { ClientId: clientId = everyClient, CSS: css } = input
    if (clientId !== everyClient) clientOfPool(context.store, pool, clientId)
    const { prefix, own } = domainsOfPool(context.store, pool)
    if (!prefix && !own) throw invalidParameter('There has to be an existing domain associated with this user pool')
    const customizations = uiCustomizationsOf(context.store)
    if (css === undefined) {
      customizations.delete([pool.id, clientId])
      return { UICustomization: {} }
    }
    const now = context.clock()
    const former = customizations.get([pool.id, clientId])
    const changed = { poolId: pool.id, clientId, css, createdAt: former?.createdAt ?? now, modifiedAt: now }
    customizations.set([pool.id, clientId], changed)
    return { UICustomization: describeUiCustomization(changed) }
  },
}
