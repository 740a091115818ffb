import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { analyticsOnly, earlyTriggersOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { flows } from '../../sign-in/flows.ts'
import { poolKeys } from '../../tokens/poolKeys.ts'
import { remarkNeverRun } from '../../triggers/runTrigger.ts'
import { tokensAsTriggered } from '../../triggers/tokenTrigger.ts'

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
    const { AuthFlow: flow, AuthParameters: parameters = {} } = input
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    const start = flows[flow ?? '']
    if (!start) throw invalidParameter('Initiate Auth method not supported')
    remarkNeverRun(context, pool, ['UserMigration'])
    const step = await start(context, place, parameters, { session: input.Session })
    const isRefresh = flow === 'REFRESH_TOKEN' || flow === 'REFRESH_TOKEN_AUTH'
    return tokensAsTriggered(context, place, step, { source: isRefresh ? 'RefreshTokens' : 'Authentication' })
  },
}
