import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { remarkTriggers, signInTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { flows } from '../sign-in/flows.ts'
import { poolKeys } from '../tokens/poolKeys.ts'

/** The first call of a sign-in, or a refresh. */
export const initiateAuth: Operation<InitiateAuthCommandInput, InitiateAuthCommandOutput> = {
  authorization: 'public',
  honours: {
    AuthFlow: true,
    ClientId: true,
    AuthParameters: true,
    ClientMetadata: triggersOnly,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    Session: false,
  },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { AuthFlow: flow, AuthParameters: parameters = {} } = input
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    const start = flows[flow ?? '']
    if (!start) throw invalidParameter('Initiate Auth method not supported')
    remarkTriggers(context, pool, signInTriggers)
    return start(context, place, parameters)
  },
}
