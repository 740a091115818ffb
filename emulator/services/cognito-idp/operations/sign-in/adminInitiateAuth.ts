import type {
  AdminInitiateAuthCommandInput,
  AdminInitiateAuthCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { analyticsOnly, earlyTriggersOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientOfPool } from '../../pools/userPoolClients.ts'
import { ownPool } from '../../pools/userPools.ts'
import { adminFlows } from '../../sign-in/flows.ts'
import { poolKeys } from '../../tokens/poolKeys.ts'
import { remarkNeverRun } from '../../triggers/runTrigger.ts'
import { tokensAsTriggered } from '../../triggers/tokenTrigger.ts'

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
    const { AuthFlow: flow, AuthParameters: parameters = {} } = input
    const start = adminFlows[flow ?? '']
    if (!start) throw invalidParameter('Initiate Auth method not supported')
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    remarkNeverRun(context, pool, ['UserMigration'])
    const step = await start(context, place, parameters, { session: input.Session })
    const isRefresh = flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH'
    return tokensAsTriggered(context, place, step, { source: isRefresh ? 'RefreshTokens' : 'Authentication' })
  },
}
