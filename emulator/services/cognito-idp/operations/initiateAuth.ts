import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { isFlowEnabled } from '../pools/clientRules.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { passwordSignIn } from '../sign-in/passwordSignIn.ts'
import { refreshSignIn } from '../sign-in/refreshSignIn.ts'
import { requiredParameter } from '../sign-in/signInStep.ts'
import { startSrpSignIn } from '../sign-in/srpSignIn.ts'
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
    switch (flow) {
      case 'USER_SRP_AUTH':
        if (!isFlowEnabled(client, flow)) {
          throw invalidParameter(`${flow} is not enabled for the client.`)
        }
        return startSrpSignIn(context, place, parameters)
      case 'USER_PASSWORD_AUTH':
        if (!isFlowEnabled(client, flow)) throw notEnabled(flow)
        return passwordSignIn(context, place, parameters)
      case 'REFRESH_TOKEN':
      case 'REFRESH_TOKEN_AUTH': {
        const refreshToken = requiredParameter(parameters, 'REFRESH_TOKEN')
        const secretHash = parameters.SECRET_HASH
        return {
          ChallengeParameters: {},
          AuthenticationResult: refreshSignIn(context, place, refreshToken, { secretHash }),
        }
      }
      case 'USER_AUTH':
        throw notEnabled(flow)
      case 'CUSTOM_AUTH':
        throw invalidParameter(`${flow} is not enabled for the client.`)
      default:
        throw invalidParameter('Initiate Auth method not supported')
    }
  },
}

function notEnabled(flow: string) {
  return invalidParameter(`${flow} flow not enabled for this client`)
}
