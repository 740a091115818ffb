import type {
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { refreshByOperation } from '../../sign-in/refreshSignIn.ts'
import { tokensAsTriggered } from '../../triggers/tokenTrigger.ts'

/** The refresh that Amplify uses. */
export const getTokensFromRefreshToken: Operation<
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenCommandOutput
> = {
  authorization: 'public',
  honours: { RefreshToken: true, ClientId: true, ClientSecret: true, DeviceKey: true, ClientMetadata: true },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { RefreshToken: refreshToken = '', ClientSecret: clientSecret, DeviceKey: deviceKey } = input
    const place = { pool, client, keys: await poolKeys(context.store, pool.id) }
    const step = {
      AuthenticationResult: refreshByOperation(context, place, { refreshToken, deviceKey, clientSecret }),
    }
    return tokensAsTriggered(context, place, step, { source: 'RefreshTokens', clientMetadata: input.ClientMetadata })
  },
}
