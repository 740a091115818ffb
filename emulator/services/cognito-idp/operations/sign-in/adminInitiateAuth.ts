import type {
  AdminInitiateAuthCommandInput,
  AdminInitiateAuthCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { analyticsOnly, earlyTriggersOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'
import { adminFlows, beginSignIn } from '../../sign-in/flows.ts'

/** The first call of a sign-in, or a refresh, by a server that people's passwords come to. */
export const adminInitiateAuth: Operation<AdminInitiateAuthCommandInput, AdminInitiateAuthCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    ClientId: true,
    AuthFlow: true,
    AuthParameters: true,
    ClientMetadata: earlyTriggersOnly,
    AnalyticsMetadata: analyticsOnly,
    ContextData: threatProtectionOnly,
    Session: true,
  },
  async run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const client = clientOfPool(context.store, pool, input.ClientId)
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    return beginSignIn(context, place, adminFlows, input)
  },
}
