import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { analyticsOnly, earlyTriggersOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { beginSignIn, flows } from '../../sign-in/flows.ts'

/** The first call of a sign-in, or a refresh. */
export const initiateAuth: Operation<InitiateAuthCommandInput, InitiateAuthCommandOutput> = {
  authorization: 'public',
  honours: {
    AuthFlow: true,
    ClientId: true,
    AuthParameters: true,
    ClientMetadata: earlyTriggersOnly,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    Session: true,
  },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    return beginSignIn(context, place, flows, input)
  },
}
